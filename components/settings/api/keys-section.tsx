"use client";

import { useState } from "react";
import { KeyRound, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { ApiKeyDto } from "@/lib/identity/api-keys/schemas";
import { SettingsSection } from "../settings-section";
import { CreateKeyDialog } from "./create-key-dialog";
import { KeyRow } from "./key-row";
import { RevokeKey } from "./revoke-key";

export function KeysSection({ keys }: { keys: ApiKeyDto[] }) {
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKeyDto | null>(null);
  const live = keys.filter(({ revokedAt }) => revokedAt === null);
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== null);
  const rows = (shown: ApiKeyDto[]) => (
    <ul className="flex flex-col divide-y divide-line">
      {shown.map((key) => (
        <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
      ))}
    </ul>
  );

  return (
    <SettingsSection
      title="API keys"
      description="You can have several active keys, so you can replace one without downtime."
      flush
      actions={
        <Button onClick={() => setCreating(true)}>
          <Plus aria-hidden />
          New API key
        </Button>
      }
    >
      {live.length > 0 ? (
        rows(live)
      ) : (
        <EmptyState icon={<KeyRound />} title="No API keys yet">
          Create one for each program, so you can revoke them separately.
        </EmptyState>
      )}
      {revoked.length > 0 && (
        <details className="border-t border-line">
          <summary className="px-4 py-2.5 text-sm text-muted">Revoked keys ({revoked.length})</summary>
          {rows(revoked)}
        </details>
      )}
      <CreateKeyDialog open={creating} onClose={() => setCreating(false)} />
      <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} />
    </SettingsSection>
  );
}
