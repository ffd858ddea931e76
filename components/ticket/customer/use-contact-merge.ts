"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { DecisionInput, MergePreviewDto } from "@/lib/tickets/contact-merging/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

type About = Pick<DecisionInput, "otherId" | "ticket">;

/** What merging two customers with the same email would do, fetched on each use. */
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

/** Merges two customers. @param key the same for all attempts of one dialog */
export function useContactMerge(contactId: string, key: string) {
  return useDecision("Couldn’t merge the customers", "Customers merged", (path, about: About) =>
    request(`${path}/${contactId}/merge`, { method: "POST", body: about, idempotencyKey: key }),
  );
}

/** Keeps two customers separate, or reopens the decision. */
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
