import { CopyButton } from "@/components/ui/copy-button";
import { CodeBlock } from "../portal/code-block";
import { SettingsSection } from "../settings-section";

/** The call that says whether a key works. */
export function TrySection({ baseUrl }: { baseUrl: string }) {
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
