"use client";

import { useQuery } from "@tanstack/react-query";
import type { AccountDto, PreferencesDto } from "@/lib/preferences/schemas";
import { queryKeys } from "./query-keys";
import { request } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

/** Until the server has answered, what everybody begins with. */
const DEFAULTS: PreferencesDto = {
  undoSeconds: 10,
  shortcuts: true,
  sound: false,
  desktop: false,
  digest: true,
  muted: [],
};

/** The agent's own account. */
export function useMyAccount() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.account(slug),
    queryFn: ({ signal }) => request<AccountDto>(apiPath(slug, "/settings/account"), { signal }),
  });
}

/** How the agent wants to work and to be told. */
export function useMyPreferences(): PreferencesDto {
  return useMyAccount().data?.preferences ?? DEFAULTS;
}
