import { Inbox, SearchX, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";

const EMPTY: Record<string, { title: string; advice: string }> = {
  mine: { title: "Nothing is assigned to you", advice: "Take a ticket from Unassigned to see it here." },
  unassigned: {
    title: "Every ticket has an owner",
    advice: "New tickets that nobody has taken appear here.",
  },
  all: { title: "No open tickets", advice: "When a customer writes, the ticket appears here by itself." },
  mentions: {
    title: "Nobody has mentioned you",
    advice: "Tickets appear here when a colleague writes your name with an @ in a note.",
  },
  snoozed: {
    title: "Nothing is snoozed",
    advice: "Tickets that sleep wait here and come back by themselves.",
  },
  held: {
    title: "No ticket is held",
    advice: "Messages of people who are not signed in wait here until they confirm their e-mail address.",
  },
  resolved: { title: "Nothing resolved yet", advice: "Tickets that are resolved or closed are kept here." },
};

const NONE = {
  category: {
    title: "No open tickets in this category",
    advice: "Tickets that customers open under it appear here.",
  },
  team: {
    title: "No open tickets of this team",
    advice: "Tickets that are assigned to it appear here.",
  },
  view: {
    title: "No ticket is like this",
    advice: "Tickets that the view's search finds appear here by themselves.",
  },
};

export function EmptyList({ view }: { view: string }) {
  const { title, advice } = EMPTY[view] ?? NONE[view.split("-")[0] as keyof typeof NONE];
  return (
    <EmptyState icon={<Inbox />} title={title} className="pt-20">
      {advice}
    </EmptyState>
  );
}

export function NoSuchView() {
  return (
    <EmptyState icon={<SearchX />} title="There is no such view" className="pt-20">
      It may have been deleted, or it is somebody else’s own. Choose another one from the side bar.
    </EmptyState>
  );
}

export function FailedList({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <EmptyState
      icon={<TriangleAlert />}
      title="The tickets could not be loaded"
      action={<Button onClick={onRetry}>Try again</Button>}
      className="pt-20"
    >
      {message}
    </EmptyState>
  );
}

export function LoadingList() {
  return (
    <div role="status">
      <span className="sr-only">Loading tickets…</span>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="flex flex-col gap-2 border-b border-line py-3 pr-4 pl-6">
          <Skeleton className="h-3.5 w-2/5" />
          <Skeleton className="h-3.5 w-4/5" />
          <Skeleton className="h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  );
}
