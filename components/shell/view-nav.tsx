"use client";

import {
  AlarmClock,
  Archive,
  AtSign,
  Hash,
  Hourglass,
  Inbox,
  ListFilter,
  User,
  UserX,
  Users,
} from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { viewPath } from "@/components/lib/inbox-route";
import { useInboxRoute } from "@/components/lib/use-inbox-route";
import { navItemStyles } from "./nav-item-styles";
import { formatTicketCount } from "@/components/inbox/use-views";
import { useViews } from "@/components/inbox/use-views";
import type { ViewItem } from "@/components/inbox/use-views";

const ICONS = {
  mine: User,
  unassigned: UserX,
  all: Inbox,
  mentions: AtSign,
  snoozed: AlarmClock,
  resolved: Archive,
  held: Hourglass,
  view: ListFilter,
  team: Users,
};

export function ViewNav({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const { builtIn, saved, teams, categories } = useViews();
  const current = useInboxRoute()?.view;
  // Hidden while empty: most workspaces never hold a ticket.
  const shown = builtIn.filter(({ view, count }) => view !== "held" || count || current === view);
  return (
    <nav aria-label="Views" className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 py-1">
      <ViewLinks items={shown} onNavigate={onNavigate} />
      <Section id="nav-views" title="Views" items={saved} onNavigate={onNavigate} />
      <Section id="nav-teams" title="Teams" items={teams} onNavigate={onNavigate} />
      <Section id="nav-categories" title="Categories" items={categories} onNavigate={onNavigate} />
    </nav>
  );
}

type LinksProps = { items: ViewItem[]; onNavigate?: (() => void) | undefined };

function Section({ id, title, ...links }: LinksProps & { id: string; title: string }) {
  if (links.items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="px-2 pb-1 text-xs font-medium text-muted">
        {title}
      </h2>
      <ViewLinks {...links} />
    </section>
  );
}

function ViewLinks({ items, onNavigate }: LinksProps) {
  return (
    <ul className="flex flex-col gap-px">
      {items.map((item) => (
        <ViewLink key={item.view} item={item} onNavigate={onNavigate} />
      ))}
    </ul>
  );
}

function ViewLink({ item, onNavigate }: { item: ViewItem; onNavigate?: (() => void) | undefined }) {
  const { slug } = useWorkspace();
  const current = useInboxRoute()?.view === item.view;
  const [kind = ""] = item.view.split("-");
  const Icon = ICONS[kind as keyof typeof ICONS] ?? Hash;
  return (
    <li>
      <InboxLink
        href={viewPath(slug, item.view)}
        aria-current={current ? "page" : undefined}
        onClick={onNavigate}
        className={navItemStyles(current)}
      >
        <Icon aria-hidden />
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
        {item.count !== undefined && item.count > 0 && (
          <span className="text-xs text-muted tabular-nums">
            {formatTicketCount(item)}
            <span className="sr-only"> {describeCount(item)}</span>
          </span>
        )}
      </InboxLink>
    </li>
  );
}

function describeCount({ view, count }: ViewItem): string {
  if (view === "mentions") return "unread";
  return count === 1 ? "ticket" : "tickets";
}
