"use client";

import type { TicketEdit } from "./ticket-edit";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { isActive } from "@/lib/tickets/model/labels";
import { useCopyLink } from "./more-menu";
import type { OpenMenu } from "./ticket-menus";

type Ways = {
  mutate: (edit: TicketEdit) => void;
  open: (menu: OpenMenu) => void;
  showCustomer: () => void;
};

/** Shortcuts for everything that can be done with the open ticket; also listed in the command menu. */
export function useTicketKeys(ticket: TicketListItemDto, { mutate, open, showCustomer }: Ways): void {
  const copyLink = useCopyLink(ticket.number);
  const active = isActive(ticket.status);
  useShortcuts("Ticket", [
    { keys: "a", label: "Assign ticket", run: () => open("assignee") },
    { keys: "s", label: "Set status", run: () => open("status") },
    {
      keys: "e",
      label: "Resolve ticket",
      when: active,
      run: () => mutate({ status: "resolved" }),
    },
    {
      keys: "shift+e",
      label: "Reopen ticket",
      when: !active,
      run: () => mutate({ status: "open" }),
    },
    { keys: "p", label: "Set priority", run: () => open("priority") },
    { keys: "t", label: "Change tags", run: () => open("tags") },
    { keys: "y", label: "Change category", run: () => open("category") },
    { keys: "shift+t", label: "Edit subject", run: () => open("subject") },
    { keys: "z", label: "Snooze ticket", when: active, run: () => open("snooze") },
    { keys: "l", label: "Link to another ticket", run: () => open("link") },
    { keys: "shift+m", label: "Merge into another ticket", run: () => open("merge") },
    { keys: "d", label: "Show customer", run: showCustomer },
    { keys: "c", label: "Copy ticket link", run: copyLink },
  ]);
}
