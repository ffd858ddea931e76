"use client";

import { useRef } from "react";
import type { Ref } from "react";
import { Ellipsis } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { ticketPath } from "@/components/lib/inbox-route";
import { copyText } from "@/components/ui/copy-text";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { useToast } from "@/components/ui/use-toast";
import type { OpenMenu } from "./ticket-menus";

type MoreMenuProps = {
  ref: Ref<HTMLButtonElement>;
  number: number;
  /** Opens another menu instead. */
  onChoose: (menu: OpenMenu) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const CHOICES = [
  ["assignee", "Assign…", "a"],
  ["status", "Set status…", "s"],
  ["priority", "Set priority…", "p"],
  ["tags", "Tags…", "t"],
  ["snooze", "Snooze…", "z"],
  ["category", "Category…", "y"],
  ["subject", "Edit subject", "⇧T"],
  ["merge", "Merge into another ticket…", "⇧M"],
  ["link", "Link to another ticket…", "l"],
] as const;

/** All actions of a ticket with their shortcuts; on phones, the only way to those that don't fit. */
export function MoreMenu({ ref, number, onChoose, open, onOpenChange }: MoreMenuProps) {
  const copyLink = useCopyLink(number);
  const chosen = useRef<OpenMenu>(null);

  /** Only after this menu has returned the focus: what opens would close again otherwise. */
  function openChosen() {
    const menu = chosen.current;
    chosen.current = null;
    if (menu) requestAnimationFrame(() => onChoose(menu));
  }

  return (
    <DropdownMenu
      open={open}
      onOpenChange={onOpenChange}
      onClosed={openChosen}
      align="end"
      className="min-w-64"
      trigger={
        <IconButton ref={ref} label="All actions">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      {CHOICES.map(([menu, label, key]) => (
        <DropdownMenuItem key={menu} hint={<Kbd>{key}</Kbd>} onSelect={() => (chosen.current = menu)}>
          {label}
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem hint={<Kbd>c</Kbd>} onSelect={copyLink}>
        Copy link
      </DropdownMenuItem>
    </DropdownMenu>
  );
}

/** @returns a function that copies a ticket's URL and shows a toast */
export function useCopyLink(number: number): () => void {
  const { slug } = useWorkspace();
  const toast = useToast();
  return () =>
    void copyText(`${location.origin}${ticketPath(slug, number, "all")}`).then((copied) =>
      toast(
        copied
          ? { title: "Link copied", tone: "success" }
          : {
              title: "Couldn’t copy the link",
              description: "Your browser blocked it.",
              tone: "danger",
            },
      ),
    );
}
