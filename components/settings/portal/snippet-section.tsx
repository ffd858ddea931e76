"use client";

import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Tabs } from "@/components/ui/tabs";
import { SNIPPET_LANGUAGES, signingSnippet } from "@/lib/identity/format";
import { SettingsSection } from "../settings-section";
import { CodeBlock } from "./code-block";

/** The code for the host's server, with this workspace's own values. The secret is never part of it. */
export function SnippetSection({ baseUrl, workspaceId }: { baseUrl: string; workspaceId: string }) {
  const [chosen, setChosen] = useState<string>(SNIPPET_LANGUAGES[0].id);
  const snippets = SNIPPET_LANGUAGES.map(({ id, label }) => ({
    id,
    label,
    code: signingSnippet(id, { baseUrl, workspaceId }),
  }));
  const current = snippets.find(({ id }) => id === chosen);

  return (
    <SettingsSection
      title="Snippet for your server"
      description="With this workspace’s values. The secret stays in the environment: never write it into the page."
      flush
    >
      <Tabs
        label="Language"
        className="[&>div:first-child]:px-2"
        value={chosen}
        onValueChange={setChosen}
        aside={
          current && (
            <CopyButton value={current.code} label={`Copy the snippet for ${current.label}`} size="sm">
              Copy
            </CopyButton>
          )
        }
        items={snippets.map(({ id, label, code }) => ({
          id,
          label,
          content: <CodeBlock code={code} label={`Snippet for ${label}`} />,
        }))}
      />
    </SettingsSection>
  );
}
