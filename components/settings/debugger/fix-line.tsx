import { CopyButton } from "@/components/ui/copy-button";
import { fixLine } from "@/lib/identity/diagnosis/format";
import type { FixLanguage, FixTopic } from "@/lib/identity/diagnosis/format";

/** One line of code that mends a cause; long ones scroll. */
export function FixLine({ topic, language }: { topic: FixTopic; language: FixLanguage }) {
  const code = fixLine(topic, language);
  return (
    <div className="flex items-center gap-2">
      <pre
        tabIndex={0}
        role="region"
        aria-label="Suggested fix"
        className="min-w-0 flex-1 overflow-x-auto rounded-md bg-subtle px-2.5 py-1.5 font-mono text-xs leading-5"
      >
        <code data-testid="fix">{code}</code>
      </pre>
      <CopyButton value={code} label="Copy fix" size="sm">
        Copy
      </CopyButton>
    </div>
  );
}
