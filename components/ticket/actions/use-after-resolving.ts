"use client";

import { useMyPreferences } from "@/components/lib/use-my-preferences";
import { useWorkspace } from "@/components/lib/workspace-context";
import { ticketPath, viewPath } from "@/components/lib/inbox-route";
import { neighborOf } from "@/components/list/shown-list";
import { useInboxRoute, useGoTo } from "@/components/lib/use-inbox-route";
import { useToast } from "@/components/ui/use-toast";

/**
 * @returns a function that opens what the agent wants after resolving; call it while the ticket is still in
 * its list
 */
export function useAfterResolving(number: number): () => void {
  const { slug } = useWorkspace();
  const { afterResolving } = useMyPreferences();
  const view = useInboxRoute()?.view ?? "all";
  const goTo = useGoTo();
  const toast = useToast();
  return () => {
    if (afterResolving === "stay") return;
    const others = [neighborOf(number, 1), neighborOf(number, -1)].filter((other) => other !== number);
    const next = afterResolving === "next" ? others[0] : undefined;
    goTo(next === undefined ? viewPath(slug, view) : ticketPath(slug, next, view));
    toast({
      title: `#${number} resolved`,
      topic: "change",
      action: { label: "Go back", onAction: () => goTo(ticketPath(slug, number, view)) },
    });
  };
}
