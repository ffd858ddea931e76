import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { notFound } from "@/lib/errors";
import type { Verification } from "@/lib/identity/schemas";
import type { TicketStatus } from "@/lib/tickets/status";
import { LIST_ITEM, toListItemDto, toMethod } from "@/lib/tickets/ticket-dto";
import { visibleTickets } from "@/lib/tickets/visible-tickets";
import { SHOWN, describeEvent } from "./describe-event";
import type { TicketThreadDto, TimelineItem } from "./schemas";
import { findSameAddress } from "./find-same-address";
import { storedAttributes } from "./stored-attributes";
import { TIMELINE_MESSAGE, toTimelineMessage } from "./timeline-message";

const THREAD = {
  ...LIST_ITEM,
  messages: { select: TIMELINE_MESSAGE, orderBy: { id: "asc" } },
  events: {
    where: { type: { in: SHOWN } },
    orderBy: { seq: "asc" },
    select: {
      seq: true,
      type: true,
      data: true,
      createdAt: true,
      agent: { select: { user: { select: { name: true } } } },
      contact: { select: { name: true } },
    },
  },
  requester: {
    select: {
      id: true,
      name: true,
      email: true,
      attributes: true,
      pageAttributes: true,
      lastSeenAt: true,
      createdAt: true,
      tickets: {
        orderBy: { lastMessageAt: "desc" },
        take: 6,
        select: { number: true, subject: true, status: true },
      },
    },
  },
} satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof THREAD }>;

/** A ticket as an agent sees it: its life in order, the customer, the agent's own draft. @throws DomainError not_found */
export async function getTicketThread(actor: AgentActor, number: number): Promise<TicketThreadDto> {
  const [row, draft] = await Promise.all([
    db.ticket.findFirst({ where: { ...visibleTickets(actor), number }, select: THREAD }),
    db.agentDraft.findFirst({
      where: { workspaceId: actor.workspaceId, agentId: actor.agentId, ticket: { number } },
      select: { body: true },
    }),
  ]);
  if (!row) throw notFound("ticket");
  const { tickets, lastSeenAt, createdAt, attributes, pageAttributes, ...requester } = row.requester;
  return {
    ticket: toListItemDto(row),
    requester: {
      ...requester,
      ...storedAttributes(attributes, pageAttributes),
      sameAddress: await findSameAddress(actor, requester),
      verification: latestVerification(row),
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      otherTickets: tickets
        .filter((other) => other.number !== number)
        .slice(0, 5)
        .map((other) => ({ ...other, status: other.status.toLowerCase() as TicketStatus })),
    },
    timeline: timeline(row),
    draft: draft?.body ?? "",
  };
}

function timeline({ messages, events }: Row): TimelineItem[] {
  const shown = events.flatMap((event): TimelineItem[] => {
    const actor = event.agent?.user.name ?? event.contact?.name ?? "Lodge";
    const text = describeEvent(event.type, event.data, actor);
    const { type } = event;
    return text
      ? [{ kind: "event", id: String(event.seq), type, text, createdAt: event.createdAt.toISOString() }]
      : [];
  });
  return [...messages.map(toTimelineMessage), ...shown].sort((a, b) =>
    a.createdAt.localeCompare(b.createdAt),
  );
}

/** Of the requester's latest message: what the ticket itself says, with the name of the secret. */
function latestVerification(row: Row): Verification {
  const latest = row.messages.findLast((message) => message.contact)?.secret?.label ?? null;
  return {
    method: toMethod(row.method),
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    secretLabel: latest,
  };
}
