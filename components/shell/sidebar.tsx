"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ChartColumn, Settings } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { can } from "@/lib/workspace/auth/permissions";
import { LazyBell } from "./lazy-notifications";
import { navItemStyles } from "./nav-item-styles";
import { PersonButton } from "./person-button";
import { Logo } from "./logo";
import { SearchLink } from "./search-link";
import { ViewNav } from "./view-nav";
import { WorkspaceButton } from "./workspace-button";
import type { WorkspaceChoice } from "./workspace-switch";

/** Menus and their positioning are a fifth of our code, so they load after the page. */
const PersonMenu = dynamic(() => import("./person-menu").then((module) => module.PersonMenu), {
  ssr: false,
  loading: PersonWaiting,
});
const WorkspaceSwitch = dynamic(() => import("./workspace-switch").then((module) => module.WorkspaceSwitch), {
  ssr: false,
  loading: WorkspaceWaiting,
});

type SidebarProps = { choices: WorkspaceChoice[]; onNavigate?: () => void };

/** The sidebar: views, settings, and the agent's menu. */
export function Sidebar({ choices, onNavigate }: SidebarProps) {
  const { slug, me } = useWorkspace();
  const pathname = usePathname();
  const inSettings = pathname.startsWith(`/${slug}/settings`);
  const inReports = pathname === `/${slug}/reports`;
  return (
    <>
      <div className="px-2 pt-2 pb-1">
        <WorkspaceName choices={choices} />
      </div>
      <div className="px-2">
        <SearchLink onNavigate={onNavigate} />
      </div>
      <ViewNav onNavigate={onNavigate} />
      <div className="flex flex-col gap-px border-t border-line p-2">
        <LazyBell onNavigate={onNavigate} />
        {can(me.role, "reports.read") && (
          <Link
            href={`/${slug}/reports`}
            prefetch={false}
            aria-current={inReports ? "page" : undefined}
            {...(onNavigate ? { onClick: onNavigate } : {})}
            className={navItemStyles(inReports)}
          >
            <ChartColumn aria-hidden />
            Reports
          </Link>
        )}
        <Link
          href={`/${slug}/settings/${can(me.role, "portal.manage") ? "portal" : "account"}`}
          prefetch={false}
          aria-current={inSettings ? "page" : undefined}
          {...(onNavigate ? { onClick: onNavigate } : {})}
          className={navItemStyles(inSettings)}
        >
          <Settings aria-hidden />
          Settings
        </Link>
        <PersonMenu />
      </div>
    </>
  );
}

function WorkspaceName({ choices }: { choices: WorkspaceChoice[] }) {
  const { name } = useWorkspace();
  if (choices.length > 1) return <WorkspaceSwitch choices={choices} />;
  return (
    <p className="flex h-10 items-center gap-2.5 px-2">
      <Logo className="size-6 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-base font-semibold">{name}</span>
    </p>
  );
}

function PersonWaiting() {
  return <PersonButton name={useWorkspace().me.name} disabled />;
}

function WorkspaceWaiting() {
  return <WorkspaceButton name={useWorkspace().name} disabled />;
}
