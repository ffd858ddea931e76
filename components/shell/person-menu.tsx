"use client";

import { useRouter } from "next/navigation";
import { CircleUser, Command, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { requestSignOut } from "@/components/auth/sign-in-request";
import { clearDraftBackups } from "@/components/ticket/drafts/draft-backups";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuLabel } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { useToast } from "@/components/ui/use-toast";
import { PersonButton } from "./person-button";
import { runShortcut } from "@/components/shortcuts/shortcut-registry";
import { useTheme } from "./use-theme";

const THEMES = [
  { theme: "system", label: "System", Icon: Monitor },
  { theme: "light", label: "Light", Icon: Sun },
  { theme: "dark", label: "Dark", Icon: Moon },
] as const;

/** The signed-in agent's menu: account, theme, signing out. */
export function PersonMenu() {
  const { slug, me } = useWorkspace();
  const router = useRouter();
  const [theme, setTheme] = useTheme();
  const signOut = useSignOut();
  return (
    <DropdownMenu side="top" className="min-w-52" trigger={<PersonButton name={me.name} />}>
      <DropdownMenuLabel>{me.email}</DropdownMenuLabel>
      <DropdownMenuItem onSelect={() => router.push(`/${slug}/settings/account`)}>
        <CircleUser aria-hidden />
        Account
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => later(() => runShortcut("mod+k"))}>
        <Command aria-hidden />
        Commands
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => later(() => runShortcut("?"))}>
        <Keyboard aria-hidden />
        Keys
      </DropdownMenuItem>
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

/** After the menu has returned the focus. */
const later = (work: () => void) => setTimeout(work, 30);

function useSignOut() {
  const toast = useToast();
  return () => {
    requestSignOut().then(
      () => {
        clearDraftBackups();
        window.location.assign("/sign-in");
      },
      () => toast({ tone: "danger", title: "Couldn’t sign out", description: "Couldn’t reach Lodge." }),
    );
  };
}
