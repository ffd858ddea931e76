"use client";

import type { ApiKeysDto } from "@/lib/identity/api-keys/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { KeysSection } from "./keys-section";
import { CopyButton } from "@/components/ui/copy-button";
import { CodeBlock } from "@/components/settings/portal/code-block";
import { SettingsSection } from "@/components/settings/settings-section";

/** settings/api: keys for the host's own programs. */
export function ApiSettings() {
  const query = useSettings<ApiKeysDto>("api");
  return (
    <SettingsPage
      title="API"
      intro="Keys for your own programs. Each comes with a token secret that your server uses to sign customers’ identities."
    >
      <QueryBoundary query={query} shape={["h-56", "h-32"]}>
        {({ baseUrl, items }) => (
          <>
            <KeysSection keys={items} />
            <TrySection baseUrl={baseUrl} />
          </>
        )}
      </QueryBoundary>
    </SettingsPage>
  );
}

/** A request that checks a key. */
function TrySection({ baseUrl }: { baseUrl: string }) {
  const code = `curl -H "Authorization: Bearer $LODGE_API_KEY" ${baseUrl}/api/v1/me`;
  return (
    <SettingsSection
      title="Test a key"
      description="Returns this workspace and the key’s name, or an error that says what’s wrong."
      flush
      actions={
        <CopyButton value={code} label="Copy request" size="sm">
          Copy
        </CopyButton>
      }
    >
      <CodeBlock code={code} label="API request" />
    </SettingsSection>
  );
}
