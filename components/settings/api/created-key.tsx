import { CopyButton } from "@/components/ui/copy-button";
import type { CreatedApiKeyDto } from "@/lib/identity/api-keys/schemas";

/** The values of a new key, shown once. */
export function CreatedKey({ created: { key, token } }: { created: CreatedApiKeyDto }) {
  return (
    <>
      <Value name="API key" value={key} testId="api-key-value" />
      <Value name="Token secret" value={token.secret} testId="token-secret-value" />
      <Value name="Key ID of the token secret (kid)" value={token.keyId} testId="token-key-id" />
    </>
  );
}

function Value({ name, value, testId }: { name: string; value: string; testId: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-sm font-medium">{name}</p>
      <div className="flex items-start gap-2">
        <code
          data-testid={testId}
          className="min-w-0 flex-1 rounded-md bg-subtle px-2.5 py-1.5 font-mono text-sm break-all"
        >
          {value}
        </code>
        <CopyButton value={value} label={`Copy ${name}`}>
          Copy
        </CopyButton>
      </div>
    </div>
  );
}
