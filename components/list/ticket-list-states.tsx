import { Inbox, SearchX, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";

const EMPTY: Record<string, { title: string; advice: string }> = {
  mine: { title: "No tickets assigned to you", advice: "Assign yourself one from Unassigned." },
  unassigned: {
    title: "No unassigned tickets",
    advice: "New tickets without an assignee appear here.",
  },
  all: { title: "No open tickets", advice: "New tickets appear here." },
  mentions: {
    title: "No mentions",
    advice: "Tickets appear here when a teammate @mentions you in a note.",
  },
  snoozed: {
    title: "No snoozed tickets",
    advice: "Snoozed tickets return to the inbox when their time is up.",
  },
  held: {
    title: "No tickets on hold",
    advice: "Tickets from unsigned visitors wait here until they verify their email.",
  },
  resolved: { title: "No resolved tickets", advice: "Resolved and closed tickets appear here." },
};

const NONE = {
  category: {
    title: "No open tickets in this category",
    advice: "Tickets that customers open in it appear here.",
  },
  team: {
    title: "No open tickets for this team",
    advice: "Tickets assigned to it appear here.",
  },
  view: {
    title: "No matching tickets",
    advice: "Tickets that match this view appear here.",
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
    <EmptyState icon={<SearchX />} title="View not found" className="pt-20">
      It may have been deleted, or it’s private to someone else. Choose another view from the sidebar.
    </EmptyState>
  );
}

export function FailedList({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <EmptyState
      icon={<TriangleAlert />}
      title="Couldn’t load tickets"
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
