"use client";

import { request } from "@/components/lib/request";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

type Change = Partial<
  Pick<SecuritySettingsDto, "developmentMode" | "unsignedVisitors" | "standaloneEnabled">
>;

/** Updates a security setting optimistically, and rolls back when the server refuses. */
export function useUpdateSecurity() {
  return useSettingsMutation<SecuritySettingsDto, Change>({
    page: "security",
    send: (path, change) => request<SecuritySettingsDto>(path, { method: "PATCH", body: change }),
    optimistic: (settings, change) => ({ ...settings, ...change }),
    done: "Saved",
  });
}
