"use client";

import { useState } from "react";
import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { viewPath } from "@/components/lib/inbox-route";
import { buttonStyles } from "@/components/ui/button-styles";
import { cn } from "@/components/ui/cn";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { CategoryMenu } from "@/components/ticket/actions/category-menu";
import { SubjectLine } from "./subject-line";
import { TicketLabels } from "./ticket-labels";
import { TicketMenus } from "@/components/ticket/actions/ticket-menus";
import type { OpenMenu } from "@/components/ticket/actions/ticket-menus";
import { VerificationMark } from "@/components/ticket/customer/verification-mark";
import { Viewers } from "./viewers";
import { runShortcut } from "@/components/shortcuts/shortcut-registry";
import { IconButton } from "@/components/ui/icon-button";
import { useTicketActions } from "@/components/ticket/actions/use-ticket-actions";
import type { TicketEdit } from "@/components/ticket/actions/ticket-edit";
import { isActive } from "@/lib/tickets/model/labels";
import { useAfterResolving } from "@/components/ticket/actions/use-after-resolving";

type TicketHeaderProps = { ticket: TicketListItemDto; view: string; onShowCustomer: () => void };

/** Subject, assignee and actions of the ticket. */
export function TicketHeader({ ticket, view, onShowCustomer }: TicketHeaderProps) {
  const { slug } = useWorkspace();
  const change = useTicketChange(ticket.number);
  const [open, setOpen] = useState<OpenMenu>(null);
  const set = (name: OpenMenu, isOpen: boolean) =>
    setOpen((current) => (isOpen ? name : current === name ? null : current));
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2">
      <div className="flex min-w-56 flex-1 items-center gap-2">
        <InboxLink
          href={viewPath(slug, view)}
          aria-label="Back to list"
          className={cn(buttonStyles({ variant: "ghost", shape: "icon" }), "-ml-2 size-9 lg:hidden")}
        >
          <ArrowLeft aria-hidden />
        </InboxLink>
        <div className="min-w-0 flex-1">
          <SubjectLine
            subject={ticket.subject}
            isEditing={open === "subject"}
            onEditing={(isEditing) => set("subject", isEditing)}
            onRename={(subject) => change({ subject })}
          />
          <div className="flex min-w-0 items-center gap-1.5 text-xs text-muted">
            <span className="tabular-nums">#{ticket.number}</span>
            <span aria-hidden>·</span>
            <span className="truncate">{ticket.requester.name || ticket.requester.email}</span>
            <VerificationMark verification={ticket.verification} />
            <CategoryMenu
              category={ticket.category}
              onChange={change}
              open={open === "category"}
              onOpenChange={(isOpen) => set("category", isOpen)}
            />
            <Viewers number={ticket.number} />
          </div>
          <TicketLabels ticket={ticket} />
        </div>
        <StepButtons />
      </div>
      <TicketMenus
        ticket={ticket}
        change={change}
        open={open}
        onOpen={setOpen}
        onOpenChange={set}
        onShowCustomer={onShowCustomer}
      />
    </header>
  );
}

/** To the neighboring tickets, where the list isn't visible. */
function StepButtons() {
  return (
    <div className="-mr-2 ml-auto flex shrink-0 self-start lg:hidden">
      <IconButton label="Previous ticket" onClick={() => runShortcut("[")} className="size-9">
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next ticket" onClick={() => runShortcut("]")} className="size-9">
        <ChevronDown aria-hidden />
      </IconButton>
    </div>
  );
}

/** Changes the open ticket; after resolving, opens what the agent prefers. */
function useTicketChange(number: number): (edit: TicketEdit) => void {
  const { mutate } = useTicketActions(number);
  const afterResolving = useAfterResolving(number);
  return (edit) => {
    if ("status" in edit && !isActive(edit.status)) afterResolving();
    mutate(edit);
  };
}
