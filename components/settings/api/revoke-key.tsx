"use client";

import { request } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { ApiKeyDto, ApiKeysDto } from "@/lib/identity/api-keys/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

/** Confirms, then revokes a key and its token secret. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKeyDto | null; onClose: () => void }) {
  const revoke = useSettingsMutation<ApiKeysDto, string>({
    page: "api",
    send: (path, id) => request<ApiKeysDto>(`${path}/keys/${id}`, { method: "DELETE" }),
    done: "Key revoked",
  });
  return (
    <AlertDialog
      open={apiKey !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Revoke “${apiKey?.label ?? ""}”?`}
      description={
        apiKey?.tokenSecret?.live
          ? "Programs that use it lose access right away, and tokens signed with its token secret stop working. This can’t be undone."
          : "Programs that use it lose access right away. This can’t be undone."
      }
      confirmLabel="Revoke key"
      tone="danger"
      pending={revoke.isPending}
      onConfirm={() => apiKey && revoke.mutate(apiKey.id, { onSettled: onClose })}
    />
  );
}
