"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { DecisionInput, MergePreviewDto } from "@/lib/tickets/contact-merging/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

type About = Pick<DecisionInput, "otherId" | "ticket">;

/** What merging a customer with their namesake by address would do, asked afresh each time somebody wants to know. */
export function useContactMergePreview(contactId: string, enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.merge(slug, contactId),
    queryFn: ({ signal }) =>
      request<MergePreviewDto>(apiPath(slug, `/contacts/${contactId}/merge`), { signal }),
    staleTime: 0,
    enabled,
  });
}

/** Makes one customer of two. @param key the same for every try of one dialog */
export function useContactMerge(contactId: string, key: string) {
  return useDecision("Couldn’t merge the customers", "Customers merged", (path, about: About) =>
    request(`${path}/${contactId}/merge`, { method: "POST", body: about, idempotencyKey: key }),
  );
}

/** Keeps two customers apart, or leaves it open again. */
export function useContactSeparation(contactId: string) {
  return useDecision("Couldn’t save the decision", null, (path, input: DecisionInput) =>
    request(`${path}/${contactId}/decision`, { method: "PUT", body: input }),
  );
}

function useDecision<T>(
  failed: string,
  done: string | null,
  send: (path: string, input: T) => Promise<unknown>,
) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: (input: T) => send(apiPath(slug, "/contacts"), input),
    onSuccess: () => done && toast({ title: done }),
    onError: (error) => toast({ title: failed, description: errorMessage(error), tone: "danger" }),
    // Anything on the screen may show one of the two; settings don't.
    onSettled: () =>
      client.invalidateQueries({ queryKey: [slug], predicate: ({ queryKey }) => queryKey[1] !== "settings" }),
  });
}
