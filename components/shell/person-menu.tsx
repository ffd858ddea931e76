"use client";

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useWorkspace } from "@/components/api/workspace-context";
import { requestSignOut } from "@/components/auth/sign-in-request";
import { forgetDrafts } from "@/components/ticket/draft-store";
import { Avatar } from "@/components/ui/avatar";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuLabel } from "@/components/ui/dropdown-menu-label";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-separator";
import { useToast } from "@/components/ui/use-toast";
import { useTheme } from "./use-theme";

const THEMES = [
  { theme: "system", label: "System", Icon: Monitor },
  { theme: "light", label: "Light", Icon: Sun },
  { theme: "dark", label: "Dark", Icon: Moon },
] as const;

/** The signed-in person: theme and signing out. */
export function PersonMenu() {
  const { me } = useWorkspace();
  const [theme, setTheme] = useTheme();
  const signOut = useSignOut();
  return (
    <DropdownMenu
      side="top"
      className="min-w-52"
      trigger={
        <button
          type="button"
          className="flex h-11 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-subtle data-[state=open]:bg-subtle"
        >
          <Avatar name={me.name} size="sm" />
          <span className="min-w-0 flex-1 truncate text-sm font-medium">{me.name}</span>
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
        </button>
      }
    >
      <DropdownMenuLabel>{me.email}</DropdownMenuLabel>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>Theme</DropdownMenuLabel>
      {THEMES.map(({ theme: value, label, Icon }) => (
        <DropdownMenuItem key={value} checked={theme === value} onSelect={() => setTheme(value)}>
          <Icon aria-hidden />
          {label}
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={signOut}>
        <LogOut aria-hidden />
        Sign out
      </DropdownMenuItem>
    </DropdownMenu>
  );
}

function useSignOut() {
  const toast = useToast();
  return () => {
    requestSignOut().then(
      () => {
        forgetDrafts();
        window.location.assign("/sign-in");
      },
      () =>
        toast({ tone: "danger", title: "You are still signed in", description: "Lodge can't be reached." }),
    );
  };
}
