"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useToast } from "@/components/ui/use-toast";
import { fieldErrors } from "./field-errors";
import { settingsPath } from "./settings-path";
import type { SettingsPage } from "./settings-path";
import { settingsKey } from "./use-settings";

type Options<Dto, Input> = {
  page: SettingsPage;
  /** Sends the change; `path` is the page's API path. Resolves with the page's new data. */
  send: (path: string, input: Input) => Promise<Dto>;
  /** Optimistic data, rolled back when the server refuses. */
  optimistic?: (dto: Dto, input: Input) => Dto;
  /** Toast on success. */
  done?: string;
  /** The form's main field, which shows errors; without one, a toast does. */
  mainField?: string;
};

/** Updates a settings page's data in place. */
export function useSettingsMutation<Dto, Input>(options: Options<Dto, Input>) {
  const { page, send, optimistic, done, mainField } = options;
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const key = settingsKey(slug, page);

  return useMutation<Dto, Error, Input, { before: Dto | undefined }>({
    mutationFn: (input) => send(settingsPath(slug, page), input),
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<Dto>(key);
      if (optimistic && before) client.setQueryData<Dto>(key, optimistic(before, input));
      return { before };
    },
    onSuccess: (dto) => {
      client.setQueryData<Dto>(key, dto);
      if (done) toast({ tone: "success", title: done });
    },
    onError: (error, _input, context) => {
      if (optimistic && context?.before) client.setQueryData<Dto>(key, context.before);
      if (mainField && fieldErrors(error, mainField).any) return;
      toast({ tone: "danger", title: "Couldn’t save", description: error.message });
    },
  });
}
