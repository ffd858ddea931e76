"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { MousePointerClick } from "lucide-react";
import { LoadingTicket } from "@/components/ticket/ticket-states";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { searchQueryOf, DEFAULT_VIEW } from "@/components/lib/inbox-route";
import { TicketListPane } from "./ticket-list-pane";
import { LoadingList } from "@/components/list/ticket-list-states";
import { useInboxKeys } from "./use-inbox-keys";
import { useInboxRoute } from "@/components/lib/use-inbox-route";
import { useThreadSubject } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useViewItem } from "./use-views";

const loadTicketPane = () => import("@/components/ticket/ticket-pane").then((module) => module.TicketPane);

/** Not part of the first load: imported while the list is being read. */
const TicketPane = dynamic(loadTicketPane, { ssr: false, loading: LoadingTicket });

const SearchPane = dynamic(
  () => import("@/components/search/search-pane").then((module) => module.SearchPane),
  {
    ssr: false,
    loading: LoadingList,
  },
);

/** A view's list and the open ticket; one of them on narrow screens. */
export function InboxLayout() {
  const route = useInboxRoute();
  useInboxKeys();
  usePageTitle();
  useEffect(() => {
    loadTicketPane().catch(() => undefined);
  }, []);
  if (!route) return null;
  const { view, ticket } = route;
  return (
    <main className="flex min-h-0 min-w-0 flex-1">
      <div
        className={cn(
          "min-h-0 min-w-0 flex-1 bg-surface lg:w-85 lg:flex-none lg:border-r lg:border-line 2xl:w-105",
          ticket !== null && "max-lg:hidden",
        )}
      >
        {searchQueryOf(view) === null ? (
          <TicketListPane view={view} current={ticket} />
        ) : (
          <SearchPane view={view} current={ticket} />
        )}
      </div>
      <div className={cn("min-h-0 min-w-0 flex-1", ticket === null && "max-lg:hidden")}>
        {ticket === null ? <NoTicket /> : <TicketPane key={ticket} number={ticket} view={view} />}
      </div>
    </main>
  );
}

function NoTicket() {
  return (
    <div className="grid h-full place-items-center">
      <EmptyState icon={<MousePointerClick />} title="No ticket selected">
        <p className="leading-7">
          Use <Kbd>j</Kbd> and <Kbd>k</Kbd> to move through the list, and <Kbd>Enter</Kbd> to open a ticket.
        </p>
      </EmptyState>
    </div>
  );
}

/** Sets the window's title: within the inbox, navigation doesn't go through Next. */
function usePageTitle(): void {
  const route = useInboxRoute();
  const { name } = useWorkspace();
  const { label } = useViewItem(route?.view ?? DEFAULT_VIEW);
  const ticket = route?.ticket ?? null;
  const subject = useThreadSubject(ticket);
  const title = ticket === null ? `${label} · ${name}` : `#${ticket} ${subject ?? ""} · ${name}`;

  useEffect(() => {
    document.title = title;
  }, [title]);
}
