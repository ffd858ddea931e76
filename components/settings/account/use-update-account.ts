"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useToast } from "@/components/ui/use-toast";
import type { AccountDto, UpdateAccountInput } from "@/lib/workspace/preferences/schemas";

/** Updates the agent's account optimistically, and rolls back when the server refuses. */
export function useUpdateAccount() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const queryKey = queryKeys.account(slug);
  return useMutation({
    mutationFn: (input: UpdateAccountInput) =>
      request<AccountDto>(apiPath(slug, "/settings/account"), { method: "PATCH", body: input }),
    onMutate: async ({ preferences }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData<AccountDto>(queryKey);
      if (before && preferences)
        client.setQueryData<AccountDto>(queryKey, {
          ...before,
          preferences: { ...before.preferences, ...(preferences as Partial<AccountDto["preferences"]>) },
        });
      return { before };
    },
    onSuccess: (account) => client.setQueryData(queryKey, account),
    onError: (error, { preferences }, context) => {
      if (context?.before) client.setQueryData(queryKey, context.before);
      if (preferences) toast({ tone: "danger", title: "Couldn’t save", description: error.message });
    },
  });
}
