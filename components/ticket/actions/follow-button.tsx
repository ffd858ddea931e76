"use client";

import { Bell, BellRing } from "lucide-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { useThread } from "@/components/lib/use-workspace-data";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/use-toast";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";

/** Follows or unfollows a ticket of someone else. */
export function FollowButton({ number }: { number: number }) {
  const { me } = useWorkspace();
  const followers = useThread(number).data?.followers ?? [];
  const follow = useFollow(number);
  const isFollowing = followers.some(({ id }) => id === me.agentId);
  const others = followers.filter(({ id }) => id !== me.agentId).map(({ name }) => name);
  useShortcuts("Ticket", [
    {
      keys: "f",
      label: isFollowing ? "Unfollow ticket" : "Follow ticket",
      run: () => follow.mutate(!isFollowing),
    },
  ]);
  const Icon = isFollowing ? BellRing : Bell;
  return (
    <IconButton
      label="Follow"
      aria-pressed={isFollowing}
      title={[isFollowing ? "Unfollow ticket" : "Follow ticket", ...others].join(", ")}
      onClick={() => follow.mutate(!isFollowing)}
      className={isFollowing ? "text-accent-text" : ""}
    >
      <Icon aria-hidden />
    </IconButton>
  );
}

/** Follows (true) or unfollows (false) a ticket, optimistically. */
function useFollow(number: number) {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const queryKey = queryKeys.thread(slug, number);
  const show = (follows: boolean) =>
    client.setQueryData<TicketThreadDto>(queryKey, (thread) => {
      if (!thread) return thread;
      const others = thread.followers.filter(({ id }) => id !== me.agentId);
      return { ...thread, followers: follows ? [...others, { id: me.agentId, name: me.name }] : others };
    });
  return useMutation({
    mutationFn: (follows: boolean) =>
      request<void>(apiPath(slug, `/tickets/${number}/follow`), { method: follows ? "PUT" : "DELETE" }),
    onMutate: show,
    onError: (error, follows) => {
      show(!follows);
      toast({ title: "Couldn’t save the change", description: errorMessage(error), tone: "danger" });
    },
    onSettled: () => void client.invalidateQueries({ queryKey }),
  });
}
