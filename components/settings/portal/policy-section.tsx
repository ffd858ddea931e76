import { CopyButton } from "@/components/ui/copy-button";
import { policyLines, policyText } from "@/lib/identity/snippets/content-security-policy";
import { SettingsSection } from "../settings-section";

const NAMES: Record<string, { title: string; hint: string }> = {
  iframe: { title: "Iframe only", hint: "For hosts that embed an iframe." },
  script: { title: "Script", hint: "For hosts that load embed.js or another script." },
};

/** Additions to the host's own Content-Security-Policy. */
export function PolicySection({ baseUrl }: { baseUrl: string }) {
  return (
    <SettingsSection
      title="Content-Security-Policy of your page"
      description="If your product sends one, add these sources to its directives."
    >
      {policyLines(baseUrl).map(({ way, lines }) => {
        const { title, hint } = NAMES[way] ?? { title: way, hint: "" };
        const text = policyText(lines);
        return (
          <div key={way} className="flex flex-col gap-1.5">
            <h3 className="text-sm font-medium">{title}</h3>
            <p className="text-xs text-muted">{hint}</p>
            <div className="flex items-start gap-2">
              <pre
                tabIndex={0}
                role="region"
                aria-label={`Policy: ${title}`}
                className="min-w-0 flex-1 overflow-x-auto rounded-md bg-subtle px-2.5 py-1.5 font-mono text-xs leading-5"
              >
                {text}
              </pre>
              <CopyButton value={text} label={`Copy the policy: ${title}`} size="sm">
                Copy
              </CopyButton>
            </div>
          </div>
        );
      })}
    </SettingsSection>
  );
}
