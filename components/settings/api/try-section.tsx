import { CopyButton } from "@/components/ui/copy-button";
import { CodeBlock } from "../portal/code-block";
import { SettingsSection } from "../settings-section";

/** The call that says whether a key works. */
export function TrySection({ baseUrl }: { baseUrl: string }) {
  const code = `curl -H "Authorization: Bearer $LODGE_API_KEY" ${baseUrl}/api/v1/me`;
  return (
    <SettingsSection
      title="Try a key"
      description="Answers with this workspace and the key’s name, or says what is wrong with it."
      flush
      actions={
        <CopyButton value={code} label="Copy the call" size="sm">
          Copy
        </CopyButton>
      }
    >
      <CodeBlock code={code} label="Call of the API" />
    </SettingsSection>
  );
}
