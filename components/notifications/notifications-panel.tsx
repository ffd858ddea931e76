"use client";

import { BellOff, CheckCheck, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useMarkRead, useNotifications } from "./use-notifications";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { overlayStyles } from "@/components/ui/overlay-styles";
import { Skeleton } from "@/components/ui/skeleton";
import { NotificationRow } from "./notification-row";
import { useOlderNotifications } from "./use-older-notifications";

/** The agent's notifications, newest first. */
export function NotificationsPanel({ onClose }: { onClose: () => void }) {
  const { data } = useNotifications();
  const read = useMarkRead();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayStyles} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-100 max-w-full animate-fade-in flex-col border-r border-line bg-surface text-text shadow-pop outline-none lg:left-56 2xl:left-60"
        >
          <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
            <Dialog.Title className="flex-1 text-base font-semibold">Notifications</Dialog.Title>
            <Button
              size="sm"
              variant="ghost"
              disabled={!data?.unread}
              onClick={() => read.mutate({ all: true })}
            >
              <CheckCheck aria-hidden />
              Mark all as read
            </Button>
            <Dialog.Close asChild>
              <IconButton label="Close">
                <X aria-hidden />
              </IconButton>
            </Dialog.Close>
          </header>
          <List onOpen={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function List({ onOpen }: { onOpen: () => void }) {
  const query = useNotifications();
  const older = useOlderNotifications(query.data?.nextCursor ?? null);
  const read = useMarkRead();
  if (query.isError && !query.data)
    return (
      <EmptyState
        icon={<BellOff />}
        title="Couldn’t load notifications"
        action={<Button onClick={() => void query.refetch()}>Try again</Button>}
      >
        {query.error.message}
      </EmptyState>
    );
  if (!query.data)
    return (
      <div role="status" aria-label="Loading" className="flex flex-col gap-3 p-4">
        {[0, 1, 2].map((index) => (
          <Skeleton key={index} className="h-14" />
        ))}
      </div>
    );
  const items = [...query.data.items, ...older.items];
  if (items.length === 0)
    return (
      <EmptyState icon={<BellOff />} title="No notifications">
        Mentions, assignments, and replies to your tickets appear here.
      </EmptyState>
    );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ul>
        {items.map((item) => (
          <NotificationRow
            key={item.id}
            item={item}
            onOpen={onOpen}
            onRead={() => read.mutate({ id: item.id })}
          />
        ))}
      </ul>
      {older.more && (
        <div className="p-3 text-center">
          <Button size="sm" pending={older.isLoading} onClick={older.load}>
            Show older
          </Button>
        </div>
      )}
    </div>
  );
}
