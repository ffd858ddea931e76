"use client";

import { useRef } from "react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useToast } from "@/components/ui/use-toast";

/** Adds and deletes customer notes. */
export function useCustomerNotes(contactId: string) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  // The same text keeps its key, so that a retry doesn't write it twice.
  const attempt = useRef({ body: "", key: "" });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.threads(slug) });
  const add = useMutation({
    mutationFn: (body: string) => {
      if (attempt.current.body !== body) attempt.current = { body, key: crypto.randomUUID() };
      return request(apiPath(slug, `/contacts/${contactId}/notes`), {
        ...{ method: "POST", body: { body }, idempotencyKey: attempt.current.key },
      });
    },
    onSuccess: async () => {
      attempt.current = { body: "", key: "" };
      await refresh();
    },
    onError: (error) =>
      toast({ title: "Couldn’t save the note", description: errorMessage(error), tone: "danger" }),
  });
  const remove = useMutation({
    mutationFn: (id: string) => request(apiPath(slug, `/contact-notes/${id}`), { method: "DELETE" }),
    onSuccess: refresh,
    onError: (error) =>
      toast({ title: "Couldn’t delete the note", description: errorMessage(error), tone: "danger" }),
  });
  return { add, remove };
}
