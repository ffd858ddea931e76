"use client";

import { useState } from "react";
import { Import, KeyRound, RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { SecretDto } from "@/lib/workspace/workspaces/schemas";
import { SettingsSection } from "../settings-section";
import { EndSecret } from "./end-secret";
import { ImportSecretDialog } from "./import-secret-dialog";
import { RotateSecretDialog } from "./rotate-secret-dialog";
import { SecretRow } from "./secret-row";

export function SecretsSection({ secrets }: { secrets: SecretDto[] }) {
  const [open, setOpen] = useState<"roll" | "import" | null>(null);
  const [ending, setEnding] = useState<SecretDto | null>(null);
  // Signing secrets first: most hosts use them.
  const sorted = secrets.toSorted((one, other) => one.kind.localeCompare(other.kind));
  const accepted = sorted.filter((secret) => secret.state !== "ended");
  const ended = sorted.filter((secret) => secret.state === "ended");
  const rows = (shown: SecretDto[]) => (
    <ul className="flex flex-col divide-y divide-line">
      {shown.map((secret) => (
        <SecretRow key={secret.id} secret={secret} onEnd={() => setEnding(secret)} />
      ))}
    </ul>
  );

  return (
    <SettingsSection
      title="Signing secrets"
      description="Your server signs each customer’s email address or token with one of these."
      flush
      actions={
        <>
          <Button onClick={() => setOpen("import")}>
            <Import aria-hidden />
            Import secret
          </Button>
          <Button onClick={() => setOpen("roll")}>
            <RefreshCw aria-hidden />
            Rotate secret
          </Button>
        </>
      }
    >
      <Notice tone="warning" className="m-4">
        Anyone with a secret can sign in as any of your customers. Keep it on your server, never in a page,
        app, repository, or message.
      </Notice>
      {accepted.length > 0 ? (
        rows(accepted)
      ) : (
        <EmptyState icon={<KeyRound />} title="No active secrets">
          Every signed visit is refused. Rotate the secret to create a new one, or import the one your pages
          use.
        </EmptyState>
      )}
      {ended.length > 0 && (
        <details className="border-t border-line">
          <summary className="px-4 py-2.5 text-sm text-muted">Inactive secrets ({ended.length})</summary>
          {rows(ended)}
        </details>
      )}
      <RotateSecretDialog secrets={accepted} open={open === "roll"} onClose={() => setOpen(null)} />
      <ImportSecretDialog open={open === "import"} onClose={() => setOpen(null)} />
      <EndSecret secret={ending} onClose={() => setEnding(null)} />
    </SettingsSection>
  );
}
