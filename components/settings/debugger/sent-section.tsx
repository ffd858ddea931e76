"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { useMutation } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { DiagnosisDto, DiagnosisInput } from "@/lib/identity/diagnosis/schemas";
import { fieldErrors } from "../field-errors";
import { settingsPath } from "../settings-path";
import { SettingsSection } from "../settings-section";
import { PasteForm } from "./paste-form";
import { SignatureForm } from "./signature-form";

type Kind = DiagnosisInput["kind"];

type SentSectionProps = { onDiagnosis: (diagnosis: DiagnosisDto | null) => void; children: ReactNode };

/** Takes what a page sends, in one of three forms. None of it is stored. */
export function SentSection({ onDiagnosis, children }: SentSectionProps) {
  const { slug } = useWorkspace();
  const [kind, setKind] = useState<Kind>("signature");
  const diagnose = useMutation({
    mutationFn: (input: DiagnosisInput) =>
      request<DiagnosisDto>(`${settingsPath(slug, "security")}/diagnosis`, { method: "POST", body: input }),
    onSuccess: onDiagnosis,
    onError: () => onDiagnosis(null),
  });
  const errors = fieldErrors(diagnose.error, kind === "signature" ? "signature" : kind);
  const form = { pending: diagnose.isPending, errors };
  const choose = (chosen: string) => {
    setKind(chosen === "token" || chosen === "text" ? chosen : "signature");
    diagnose.reset();
    onDiagnosis(null);
  };

  return (
    <SettingsSection
      title="Diagnose a visit"
      description="We don’t store what you paste. The check is recorded in the audit log."
      flush
    >
      <Tabs
        label="Diagnose a visit"
        className="[&>div:first-child]:px-2"
        value={kind}
        onValueChange={choose}
        items={[
          {
            id: "signature",
            label: "Signature",
            content: (
              <SignatureForm
                {...form}
                onSubmit={(values) => diagnose.mutate({ kind: "signature", ...values })}
              />
            ),
          },
          {
            id: "token",
            label: "Token",
            content: (
              <PasteForm
                {...form}
                path="token"
                label="Token"
                placeholder="eyJhbGciOiJIUzI1NiJ9.…"
                hint="The value passed as jwt, with all three parts."
                onSubmit={(token) => diagnose.mutate({ kind: "token", token })}
              />
            ),
          },
          {
            id: "text",
            label: "URL or snippet",
            content: (
              <PasteForm
                {...form}
                path="text"
                label="URL or snippet"
                placeholder="https://…/portal/…?email=…&hmac=…"
                hint="The portal URL, iframe, script tag, or JavaScript call, as the browser received it."
                onSubmit={(text) => diagnose.mutate({ kind: "text", text })}
              />
            ),
          },
        ]}
      />
      {diagnose.isError && !errors.any && (
        <Notice tone="danger" live title="Couldn’t run the diagnosis." className="mx-4 mb-4">
          {diagnose.error.message}
        </Notice>
      )}
      <div aria-live="polite">{children}</div>
    </SettingsSection>
  );
}
