"use client";

import { useState } from "react";
import type { FixLanguage } from "@/lib/identity/diagnosis/format";
import type { DiagnosisDto } from "@/lib/identity/diagnosis/schemas";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { FailuresSection } from "./failures-section";
import { GeneratorSection } from "./generator-section";
import { OpenedFailure } from "./opened-failure";
import { SentSection } from "./sent-section";
import { Badge } from "@/components/ui/badge";
import { CauseList } from "./cause-list";
import type { FixChoice } from "./cause-list";
import { FactList } from "./fact-list";

/** settings/security/debugger: explains refusals and generates test signatures. */
export function DebuggerPage({ failureId }: { failureId: string | null }) {
  const [diagnosis, setDiagnosis] = useState<DiagnosisDto | null>(null);
  const [language, setLanguage] = useState<FixLanguage>("node");
  const secrets = useSettings<SecuritySettingsDto>("security").data?.secrets ?? [];
  const fixes = { language, onLanguage: setLanguage };
  return (
    <SettingsPage
      title="Debugger"
      intro="Paste what your page sends, or open a refused visit, to see what’s wrong."
    >
      {failureId && <OpenedFailure id={failureId} {...fixes} />}
      <SentSection onDiagnosis={setDiagnosis}>
        {diagnosis && <Diagnosis diagnosis={diagnosis} {...fixes} />}
      </SentSection>
      <FailuresSection openId={failureId} />
      <GeneratorSection secrets={secrets} />
    </SettingsPage>
  );
}

/** The result: whether it opens the portal, why not, and how to fix it. */
function Diagnosis({ diagnosis, ...fixes }: { diagnosis: DiagnosisDto } & FixChoice) {
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
