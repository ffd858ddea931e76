"use client";

import { useState } from "react";
import type { FixLanguage } from "@/lib/identity/diagnosis/format";
import type { DiagnosisDto } from "@/lib/identity/diagnosis/schemas";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { SettingsPage } from "../settings-page";
import { useSettings } from "../use-settings";
import { Diagnosis } from "./diagnosis";
import { FailuresSection } from "./failures-section";
import { GeneratorSection } from "./generator-section";
import { OpenedFailure } from "./opened-failure";
import { SentSection } from "./sent-section";

/** settings/security/debugger: why a signature or a token is refused, and what to compare it with. */
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
