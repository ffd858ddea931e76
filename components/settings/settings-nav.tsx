"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { CircleUser, Code, KeyRound, Palette, ShieldCheck, Tags, Users, Zap } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { cn } from "@/components/ui/cn";
import { can } from "@/lib/workspace/auth/permissions";

export const PAGES = [
  { page: "account", label: "Account", Icon: CircleUser, permission: "account.manage" },
  { page: "portal", label: "Portal", Icon: Code, permission: "portal.manage" },
  { page: "team", label: "Team", Icon: Users, permission: "teams.manage" },
  { page: "categories", label: "Categories", Icon: Tags, permission: "categories.manage" },
  { page: "macros", label: "Macros", Icon: Zap, permission: "macros.use" },
  { page: "security", label: "Security", Icon: ShieldCheck, permission: "security.manage" },
  { page: "customization", label: "Customization", Icon: Palette, permission: "customization.manage" },
  { page: "api", label: "API", Icon: KeyRound, permission: "api.manage" },
] as const;

/** The settings pages that the role can see: a list, or a row on phones. */
export function SettingsNav({ workspaceSlug }: { workspaceSlug: string }) {
  const pathname = usePathname();
  const { role } = useWorkspace().me;
  const pages = PAGES.filter(({ permission }) => can(role, permission));
  return (
    <nav
      aria-label="Settings"
      className="shrink-0 overflow-x-auto border-line bg-canvas max-md:border-b md:w-52 md:overflow-y-auto md:border-r"
    >
      <p className="px-5 pt-6 pb-2 text-xs font-medium text-muted max-md:hidden">Settings</p>
      <ul className="flex gap-1 px-3 max-md:py-2 md:flex-col">
        {pages.map(({ page, label, Icon }) => {
          const href = `/${workspaceSlug}/settings/${page}`;
          const current = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={page}>
              <Link
                href={href}
                aria-current={current ? "page" : undefined}
                className={cn(
                  "flex h-8 items-center gap-2 rounded-md px-2 text-sm whitespace-nowrap text-muted hover:bg-subtle hover:text-text",
                  current && "bg-selected font-medium text-text",
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0 max-md:hidden" />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
