"use client";

import { useQuery } from "@tanstack/react-query";
import { DEFAULT_PREFERENCES } from "@/lib/workspace/preferences/format";
import type { AccountDto, PreferencesDto } from "@/lib/workspace/preferences/schemas";
import { queryKeys } from "./query-keys";
import { request } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

/** The agent's own account. */
export function useMyAccount() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.account(slug),
    queryFn: ({ signal }) => request<AccountDto>(apiPath(slug, "/settings/account"), { signal }),
  });
}

/** The agent's preferences; defaults until the server has responded. */
export function useMyPreferences(): PreferencesDto {
  return useMyAccount().data?.preferences ?? DEFAULT_PREFERENCES;
}
