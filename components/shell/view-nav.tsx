"use client";

import { Archive, Hash, Hourglass, Inbox, User, UserX } from "lucide-react";
import { useWorkspace } from "@/components/api/workspace-context";
import { DeskLink } from "@/components/inbox/desk-link";
import { viewPath } from "@/components/inbox/desk-route";
import { useDeskRoute } from "@/components/inbox/use-desk-route";
import { navItemStyles } from "./nav-styles";
import { useViews } from "./use-views";
import type { ViewItem } from "./use-views";

const ICONS = { mine: User, unassigned: UserX, all: Inbox, resolved: Archive, held: Hourglass };

export function ViewNav({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const { builtIn, categories } = useViews();
  const current = useDeskRoute()?.view;
  // Most workspaces never hold a ticket, and need not wonder what that is.
  const shown = builtIn.filter(({ view, count }) => view !== "held" || count || current === view);
  return (
    <nav aria-label="Views" className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2 py-1">
      <ul className="flex flex-col gap-px">
        {shown.map((item) => (
          <ViewLink key={item.view} item={item} onNavigate={onNavigate} />
        ))}
      </ul>
      {categories.length > 0 && (
        <section aria-labelledby="nav-categories">
          <h2 id="nav-categories" className="px-2 pb-1 text-xs font-medium text-muted">
            Categories
          </h2>
          <ul className="flex flex-col gap-px">
            {categories.map((item) => (
              <ViewLink key={item.view} item={item} onNavigate={onNavigate} />
            ))}
          </ul>
        </section>
      )}
    </nav>
  );
}

function ViewLink({ item, onNavigate }: { item: ViewItem; onNavigate?: (() => void) | undefined }) {
  const { slug } = useWorkspace();
  const current = useDeskRoute()?.view === item.view;
  const Icon = ICONS[item.view as keyof typeof ICONS] ?? Hash;
  return (
    <li>
      <DeskLink
        href={viewPath(slug, item.view)}
        aria-current={current ? "page" : undefined}
        onClick={onNavigate}
        className={navItemStyles(current)}
      >
        <Icon aria-hidden />
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
        {item.count !== undefined && item.count > 0 && (
          <span className="text-xs text-muted tabular-nums">
            {item.count}
            <span className="sr-only"> {item.count === 1 ? "ticket" : "tickets"}</span>
          </span>
        )}
      </DeskLink>
    </li>
  );
}
