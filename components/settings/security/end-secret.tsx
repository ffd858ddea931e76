"use client";

import { request } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { SecretDto, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

/** Asks, then ends one secret at once. */
export function EndSecret({ secret, onClose }: { secret: SecretDto | null; onClose: () => void }) {
  const end = useSettingsMutation<SecuritySettingsDto, string>({
    page: "security",
    send: (path, id) => request<SecuritySettingsDto>(`${path}/secrets/${id}`, { method: "DELETE" }),
    done: "Secret ended",
  });
  return (
    <AlertDialog
      open={secret !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`End “${secret?.label ?? ""}” now?`}
      description="From now on the portal refuses every page that is signed with it; portals that are open go on. This cannot be taken back."
      confirmLabel="End it now"
      tone="danger"
      pending={end.isPending}
      onConfirm={() => secret && end.mutate(secret.id, { onSettled: onClose })}
    />
  );
}
