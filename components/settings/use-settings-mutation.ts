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
  /** Sends the change; `path` is the page's own address. Answers with the page's new data. */
  send: (path: string, input: Input) => Promise<Dto>;
  /** What the page shows until the server has answered; taken back when it refuses. */
  optimistic?: (dto: Dto, input: Input) => Dto;
  /** A toast when it worked. */
  done?: string;
  /** The main field of the form, which shows what is wrong with the input; without one, a toast does. */
  mainField?: string;
};

/** Changes what a settings page shows, in place. */
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
