"use client";

import { useRef } from "react";
import dynamic from "next/dynamic";
import { PanelRight } from "lucide-react";
import type { TicketEdit } from "./ticket-edit";
import { IconButton } from "@/components/ui/icon-button";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { AssigneeMenu } from "./assignee-menu";
import { FollowButton } from "./follow-button";
import { MoreMenu } from "./more-menu";
import { PriorityMenu } from "./priority-menu";
import { SnoozeMenu } from "./snooze-menu";
import { StatusMenu } from "./status-menu";
import { TagMenu } from "./tag-menu";
import { useTicketKeys } from "./use-ticket-keys";

const TimeDialog = dynamic(() => import("./time-dialog"), { ssr: false });
const MergeDialog = dynamic(
  () => import("@/components/ticket/merge/merge-dialog").then((module) => module.MergeDialog),
  {
    ssr: false,
  },
);
const LinkDialog = dynamic(
  () => import("@/components/ticket/merge/link-dialog").then((module) => module.LinkDialog),
  { ssr: false },
);

/** The open menu of a ticket; one at a time. */
export type OpenMenu =
  | "assignee"
  | "status"
  | "priority"
  | "tags"
  | "snooze"
  | "snooze-time"
  | "category"
  | "subject"
  | "merge"
  | "link"
  | "more"
  | null;

/**
 * Where they don't fit, these are reached by shortcuts and the menu of all actions; their lists open in place.
 */
const ROOMY = "@max-2xl:pointer-events-none @max-2xl:invisible @max-2xl:absolute @max-2xl:right-4";

type TicketMenusProps = {
  ticket: TicketListItemDto;
  change: (edit: TicketEdit) => void;
  open: OpenMenu;
  onOpen: (menu: OpenMenu) => void;
  onOpenChange: (menu: OpenMenu, isOpen: boolean) => void;
  onShowCustomer: () => void;
};

/** Actions of a ticket, by pointer and shortcuts. */
export function TicketMenus({
  ticket,
  change: mutate,
  open,
  onOpen: setOpen,
  onOpenChange,
  onShowCustomer,
}: TicketMenusProps) {
  const more = useRef<HTMLButtonElement>(null);
  useTicketKeys(ticket, { mutate, open: setOpen, showCustomer: onShowCustomer });
  const menu = (name: OpenMenu) => ({
    open: open === name,
    onOpenChange: (isOpen: boolean) => onOpenChange(name, isOpen),
  });
  const snooze = (until: string | null) => {
    setOpen(null);
    mutate({ snooze: { until } });
  };
  const hidden = { className: ROOMY, fallback: more };

  return (
    <div className="relative flex min-w-0 items-center gap-1">
      <AssigneeMenu ticket={ticket} onChange={mutate} fallback={more} {...menu("assignee")} />
      <StatusMenu status={ticket.status} onChange={(status) => mutate({ status })} {...menu("status")} />
      <PriorityMenu
        priority={ticket.priority}
        onChange={(priority) => mutate({ priority })}
        {...menu("priority")}
        {...hidden}
      />
      <TagMenu tags={ticket.tags} onChange={mutate} {...menu("tags")} {...hidden} />
      <SnoozeMenu
        snooze={ticket.snooze}
        onSnooze={snooze}
        onWake={() => mutate({ snooze: null })}
        onChooseTime={() => setOpen("snooze-time")}
        {...menu("snooze")}
        {...hidden}
      />
      <FollowButton number={ticket.number} />
      <IconButton label="Show customer" onClick={onShowCustomer} className="@3xl:hidden">
        <PanelRight aria-hidden />
      </IconButton>
      <MoreMenu ref={more} number={ticket.number} onChoose={setOpen} {...menu("more")} />
      {open === "snooze-time" && (
        <TimeDialog
          title="Snooze until"
          description="The ticket returns to the inbox at that time, or when the customer replies."
          action="Snooze"
          untimed={{ label: "Until the customer replies", onChoose: () => snooze(null) }}
          onChoose={(at) => snooze(at.toISOString())}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "merge" && <MergeDialog number={ticket.number} onClose={() => setOpen(null)} />}
      {open === "link" && <LinkDialog number={ticket.number} onClose={() => setOpen(null)} />}
    </div>
  );
}
