import { CopyButton } from "@/components/ui/copy-button";
import type { SampleDto } from "@/lib/identity/diagnosis/schemas";

/** A generated signature or token, and the query it belongs in. */
export function Sample({ sample }: { sample: SampleDto }) {
  const name = sample.kind === "hmac" ? "signature" : "token";
  return (
    <div role="status" className="flex flex-col gap-3">
      <Value
        label={name === "signature" ? "Signature" : "Token"}
        value={sample.value}
        testId="sample-value"
        copy={`Copy ${name}`}
      />
      {sample.claims && (
        <Value
          label="Claims"
          value={JSON.stringify(sample.claims, null, 2)}
          testId="sample-claims"
          copy="Copy claims"
        />
      )}
      <Value label="Portal URL query" value={`?${sample.query}`} testId="sample-query" copy="Copy query" />
    </div>
  );
}

function Value({
  label,
  value,
  testId,
  copy,
}: {
  label: string;
  value: string;
  testId: string;
  copy: string;
}) {
  return (
    <div className="flex flex-col gap-1">
      <p className="text-xs font-medium text-muted">{label}</p>
      <div className="flex items-start gap-2">
        <code
          data-testid={testId}
          className="min-w-0 flex-1 rounded-md bg-subtle px-2.5 py-1.5 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
        >
          {value}
        </code>
        <CopyButton value={value} label={copy} size="sm">
          Copy
        </CopyButton>
      </div>
    </div>
  );
}
