"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Tabs } from "@/components/ui/tabs";
import { SNIPPET_LANGUAGES, signingSnippet } from "@/lib/identity/format";
import { SettingsSection } from "../settings-section";
import { CodeBlock } from "./code-block";

/** The code for the host's server, with this workspace's own values. The secret is never part of it. */
export function SnippetSection(values: { baseUrl: string; workspaceId: string }) {
  return (
    <SettingsSection
      title="Snippet for your server"
      description="With this workspace’s values. The secret stays in the environment: never write it into the page."
      flush
    >
      <Tabs
        label="Language"
        className="[&>div:first-child]:px-2"
        items={SNIPPET_LANGUAGES.map(({ id, label }) => {
          const code = signingSnippet(id, values);
          return {
            id,
            label,
            content: (
              <div className="relative">
                <CodeBlock code={code} label={`Snippet for ${label}`} />
                <CopyButton
                  value={code}
                  label={`Copy the snippet for ${label}`}
                  size="sm"
                  className="absolute top-2 right-2"
                >
                  Copy
                </CopyButton>
              </div>
            ),
          };
        })}
      />
    </SettingsSection>
  );
}
