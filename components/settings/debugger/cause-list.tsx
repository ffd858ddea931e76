import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { FIX_LANGUAGES, fixLine } from "@/lib/identity/diagnosis/format";
import type { FixLanguage, FixTopic } from "@/lib/identity/diagnosis/format";
import { CAUSES } from "@/lib/identity/diagnosis/causes";
import type { NamedCause } from "@/lib/identity/diagnosis/schemas";
import { CopyButton } from "@/components/ui/copy-button";

export type FixChoice = { language: FixLanguage; onLanguage: (language: FixLanguage) => void };

/** The causes in the order to fix them, each with a suggested line of code. */
export function CauseList({ causes, language, onLanguage }: { causes: NamedCause[] } & FixChoice) {
  const fixable = causes.some(({ code }) => CAUSES[code].fix !== null);
  return (
    <div className="flex flex-col gap-4 p-4">
      <ol className="flex flex-col gap-4">
        {causes.map(({ code, detail }, index) => {
          const { title, explanation, fix } = CAUSES[code];
          return (
            <li
              key={`${code}-${index}`}
              data-testid="cause"
              data-code={code}
              className="flex flex-col gap-1.5"
            >
              <h3 className="text-sm font-semibold">{title}</h3>
              <p className="text-sm text-pretty text-muted">
                {explanation} {detail}
              </p>
              {fix && <FixLine topic={fix} language={language} />}
            </li>
          );
        })}
      </ol>
      {fixable && (
        <Field label="Language of your server" className="max-w-56">
          <Select
            value={language}
            onChange={({ target }) =>
              onLanguage(FIX_LANGUAGES.find(({ id }) => id === target.value)?.id ?? "node")
            }
          >
            {FIX_LANGUAGES.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

/** One line of code that fixes a cause; long ones scroll. */
function FixLine({ topic, language }: { topic: FixTopic; language: FixLanguage }) {
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
