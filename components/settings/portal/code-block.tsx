import { highlight } from "./highlight";

const LOOKS = { comment: "text-faint italic", string: "text-success", plain: "" } as const;

/** Code to read and copy; scrolls sideways instead of wrapping. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className="overflow-x-auto rounded-b-lg bg-canvas p-4 font-mono text-xs leading-5 focus-visible:-outline-offset-2"
    >
      <code>
        {highlight(code).map(({ kind, text }, index) => (
          <span key={index} className={LOOKS[kind]}>
            {text}
          </span>
        ))}
      </code>
    </pre>
  );
}
