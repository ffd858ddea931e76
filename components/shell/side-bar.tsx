"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { Settings } from "lucide-react";
import { useWorkspace } from "@/components/api/workspace-context";
import { can } from "@/lib/auth/permissions";
import { navItemStyles } from "./nav-styles";
import { PersonMenu } from "./person-menu";
import { ViewNav } from "./view-nav";
import { WorkspaceSwitch } from "./workspace-switch";
import type { WorkspaceChoice } from "./workspace-switch";

type SideBarProps = { choices: WorkspaceChoice[]; onNavigate?: () => void };

/** Where to go: the views, the settings, one's own menu. */
export function SideBar({ choices, onNavigate }: SideBarProps) {
  const { slug, me } = useWorkspace();
  const inSettings = usePathname().startsWith(`/${slug}/settings`);
  return (
    <>
      <div className="px-2 pt-2 pb-1">
        <WorkspaceSwitch choices={choices} />
      </div>
      <ViewNav onNavigate={onNavigate} />
      <div className="flex flex-col gap-px border-t border-line p-2">
        {can(me.role, "portal.manage") && (
          <Link
            href={`/${slug}/settings/portal`}
            prefetch={false}
            aria-current={inSettings ? "page" : undefined}
            {...(onNavigate ? { onClick: onNavigate } : {})}
            className={navItemStyles(inSettings)}
          >
            <Settings aria-hidden />
            Settings
          </Link>
        )}
        <PersonMenu />
      </div>
    </>
  );
}
