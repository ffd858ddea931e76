"use client";

import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import type { TicketList } from "@/components/api/ticket-list";
import type { BulkChange } from "@/components/api/use-bulk-change";
import { useCategories, useMembers, useTags, useTeams } from "@/components/api/use-workspace-data";
import { useWorkspace } from "@/components/api/workspace-context";
import { localTimes, timeWords } from "@/components/ticket/local-times";
import { STATUS_LOOKS } from "@/components/ticket/status-labels";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuLabel } from "@/components/ui/dropdown-menu-label";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-separator";
import { PRIORITIES, TICKET_STATUSES } from "@/lib/tickets/status";

type ItemsProps = {
  numbers: number[];
  onChange: (change: Pick<BulkChange, "change" | "done">) => void;
};

export function StatusItems({ onChange }: ItemsProps) {
  return TICKET_STATUSES.map((status) => {
    const { label, meaning } = STATUS_LOOKS[status];
    const done = `set to ${label.toLowerCase()}`;
    return (
      <DropdownMenuItem key={status} hint={meaning} onSelect={() => onChange({ change: { status }, done })}>
        {label}
      </DropdownMenuItem>
    );
  });
}

export function PriorityItems({ onChange }: ItemsProps) {
  return PRIORITIES.toReversed().map((priority) => (
    <DropdownMenuItem
      key={priority}
      onSelect={() => onChange({ change: { priority }, done: `set to ${priority} priority` })}
    >
      <span className="capitalize">{priority}</span>
    </DropdownMenuItem>
  ));
}

export function AssignItems({ onChange }: ItemsProps) {
  const { me } = useWorkspace();
  const members = useMembers().data ?? [];
  const teams = useTeams().data ?? [];
  const assign = (agentId: string | null, done: string) =>
    onChange({ change: { assignee: { agentId } }, done });
  return (
    <>
      <DropdownMenuItem onSelect={() => assign(me.agentId, "assigned to you")}>Assign to me</DropdownMenuItem>
      <DropdownMenuItem onSelect={() => assign(null, "unassigned")}>Unassign</DropdownMenuItem>
      <DropdownMenuSeparator />
      {members
        .filter(({ id }) => id !== me.agentId)
        .map(({ id, name }) => (
          <DropdownMenuItem key={id} onSelect={() => assign(id, `assigned to ${name}`)}>
            {name}
          </DropdownMenuItem>
        ))}
      {teams.length > 0 && <DropdownMenuLabel>Teams</DropdownMenuLabel>}
      {teams.map(({ id, name }) => (
        <DropdownMenuItem
          key={id}
          onSelect={() => onChange({ change: { teamId: id }, done: `given to ${name}` })}
        >
          {name}
        </DropdownMenuItem>
      ))}
    </>
  );
}

export function CategoryItems({ onChange }: ItemsProps) {
  const categories = useCategories().data ?? [];
  return (
    <>
      {categories.map(({ id, name }) => (
        <DropdownMenuItem
          key={id}
          onSelect={() => onChange({ change: { categoryId: id }, done: `moved to ${name}` })}
        >
          {name}
        </DropdownMenuItem>
      ))}
      {categories.length > 0 && <DropdownMenuSeparator />}
      <DropdownMenuItem
        onSelect={() => onChange({ change: { categoryId: null }, done: "taken out of their category" })}
      >
        No category
      </DropdownMenuItem>
    </>
  );
}

/** A tag that all of them have is taken away, another one is added. */
export function TagItems({ numbers, onChange }: ItemsProps) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const tags = useTags().data ?? [];
  const [shared] = useState(() => sharedTags(loadedTickets(client, slug), numbers));
  if (tags.length === 0) return <DropdownMenuLabel>No tags yet: add one to a ticket first</DropdownMenuLabel>;
  return tags.map(({ id, name }) => {
    const has = shared.has(name);
    const change = has ? { removeTags: [name] } : { addTags: [name] };
    const done = has ? `no longer tagged ${name}` : `tagged ${name}`;
    return (
      <DropdownMenuItem key={id} checked={has} onSelect={() => onChange({ change, done })}>
        {name}
      </DropdownMenuItem>
    );
  });
}

function loadedTickets(client: ReturnType<typeof useQueryClient>, slug: string) {
  const lists = client.getQueriesData<TicketList>({ queryKey: queryKeys.tickets(slug), type: "active" });
  return lists.flatMap(([, list]) => list?.items ?? []);
}

function sharedTags(tickets: TicketList["items"], numbers: number[]): Set<string> {
  const chosen = new Set(numbers);
  const [first, ...others] = tickets.filter(({ number }) => chosen.has(number));
  const names = first?.tags.map(({ name }) => name) ?? [];
  return new Set(names.filter((name) => others.every(({ tags }) => tags.some((tag) => tag.name === name))));
}

export function SnoozeItems({ onChange }: ItemsProps) {
  const [times] = useState(() => localTimes(new Date()));
  const snooze = (until: string | null) => onChange({ change: { snooze: { until } }, done: "snoozed" });
  return (
    <>
      {times.map(({ label, at }) => (
        <DropdownMenuItem key={label} hint={timeWords(at)} onSelect={() => snooze(at.toISOString())}>
          {label}
        </DropdownMenuItem>
      ))}
      <DropdownMenuItem onSelect={() => snooze(null)}>Until the customer answers</DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => onChange({ change: { snooze: null }, done: "woken up" })}>
        Wake up
      </DropdownMenuItem>
    </>
  );
}
