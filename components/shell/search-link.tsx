"use client";

import { Search } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { searchQueryOf, searchView, viewPath } from "@/components/lib/inbox-route";
import { useInboxRoute } from "@/components/lib/use-inbox-route";
import { Kbd } from "@/components/ui/kbd";
import { navItemStyles } from "./nav-item-styles";

/** The link to search, above the views. */
export function SearchLink({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const { slug } = useWorkspace();
  const current = searchQueryOf(useInboxRoute()?.view ?? "") !== null;
  return (
    <InboxLink
      href={viewPath(slug, searchView(""))}
      aria-current={current ? "page" : undefined}
      onClick={onNavigate}
      className={navItemStyles(current)}
    >
      <Search aria-hidden />
      <span className="flex-1">Search</span>
      <span aria-hidden className="max-lg:hidden">
        <Kbd>/</Kbd>
      </span>
    </InboxLink>
  );
}
