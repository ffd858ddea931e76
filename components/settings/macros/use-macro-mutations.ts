"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useToast } from "@/components/ui/use-toast";
import type { MacroDto, MacroInput } from "@/lib/tickets/macros/schemas";

type Items = { items: MacroDto[] };

const byName = (a: MacroDto, b: MacroDto) => a.name.localeCompare(b.name);

/** Saves a macro; without an id it's new. */
export function useSaveMacro() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ id, input }: { id: string | null; input: MacroInput }) =>
      request<MacroDto>(apiPath(slug, id === null ? "/macros" : `/macros/${id}`), {
        method: id === null ? "POST" : "PUT",
        body: input,
      }),
    onSuccess: (macro) => {
      client.setQueryData<Items>(queryKeys.macros(slug), (before) => ({
        items: [...(before?.items ?? []).filter(({ id }) => id !== macro.id), macro].sort(byName),
      }));
      toast({ tone: "success", title: `“${macro.name}” saved` });
    },
  });
}

export function useArchiveMacro() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ id }: MacroDto) => request(apiPath(slug, `/macros/${id}`), { method: "DELETE" }),
    onSuccess: (_, { id }) => {
      client.setQueryData<Items>(
        queryKeys.macros(slug),
        (before) => before && { items: before.items.filter((macro) => macro.id !== id) },
      );
    },
    onError: (error) => toast({ tone: "danger", title: "Couldn’t archive", description: error.message }),
  });
}
