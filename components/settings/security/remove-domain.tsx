"use client";

import { request } from "@/components/lib/request";
import { AlertDialog } from "@/components/ui/alert-dialog";
import type { DomainDto, SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

type RemoveDomainProps = { domain: DomainDto | null; last: boolean; onClose: () => void };

export function RemoveDomain({ domain, last, onClose }: RemoveDomainProps) {
  const remove = useSettingsMutation<SecuritySettingsDto, string>({
    page: "security",
    send: (path, id) => request<SecuritySettingsDto>(`${path}/domains/${id}`, { method: "DELETE" }),
    done: "Domain removed",
  });
  return (
    <AlertDialog
      open={domain !== null}
      onOpenChange={(open) => !open && onClose()}
      title={`Remove ${domain?.pattern ?? ""}?`}
      description={
        last
          ? "It’s the only one. Without it, the portal won’t load on any public page."
          : "The portal will no longer load on this domain."
      }
      confirmLabel="Remove"
      tone="danger"
      pending={remove.isPending}
      onConfirm={() => domain && remove.mutate(domain.id, { onSettled: onClose })}
    />
  );
}
