"use client";

import { request } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { SecretDto, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

/** Confirms, then revokes a secret at once. */
export function EndSecret({ secret, onClose }: { secret: SecretDto | null; onClose: () => void }) {
  const end = useSettingsMutation<SecuritySettingsDto, string>({
    page: "security",
    send: (path, id) => request<SecuritySettingsDto>(`${path}/secrets/${id}`, { method: "DELETE" }),
    done: "Secret revoked",
  });
  return (
    <AlertDialog
      open={secret !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Revoke “${secret?.label ?? ""}”?`}
      description="The portal refuses pages signed with it from now on. Open sessions continue. This can’t be undone."
      confirmLabel="Revoke now"
      tone="danger"
      pending={end.isPending}
      onConfirm={() => secret && end.mutate(secret.id, { onSettled: onClose })}
    />
  );
}
