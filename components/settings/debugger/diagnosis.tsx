import { Badge } from "@/components/ui/badge";
import type { DiagnosisDto } from "@/lib/identity/diagnosis/schemas";
import { CauseList } from "./cause-list";
import type { FixChoice } from "./cause-list";
import { FactList } from "./fact-list";

/** What was found: whether it opens the portal, why not, and how to mend it. */
export function Diagnosis({ diagnosis, ...fixes }: { diagnosis: DiagnosisDto } & FixChoice) {
  const { accepted, causes, facts, secret } = diagnosis;
  return (
    <div data-testid="diagnosis" data-accepted={accepted} className="border-t border-line">
      <p className="flex flex-wrap items-center gap-2 px-4 pt-4 text-sm">
        <Badge tone={accepted ? "success" : "danger"}>{accepted ? "Accepted" : "Refused"}</Badge>
        {secret && (
          <span className="text-muted">
            Made with “{secret.label}” (<code className="font-mono text-xs">{secret.keyId}</code>
            {secret.state === "ended" ? ", ended" : ""}).
          </span>
        )}
      </p>
      <CauseList causes={causes} {...fixes} />
      <FactList facts={facts} />
    </div>
  );
}
