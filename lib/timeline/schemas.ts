import type { AttachmentDto } from "@/lib/files/schemas";
import type { Verification } from "@/lib/identity/schemas";
import type { TicketListItemDto } from "@/lib/tickets/schemas";

/** What an agent sees of a ticket's life, oldest first: messages and what happened between them. */
export type TimelineItem =
  | {
      kind: "message";
      id: string;
      author: "agent" | "customer";
      authorName: string;
      /** Of the customer's own messages; null on an agent's. */
      verification: Verification | null;
      body: string;
      attachments: AttachmentDto[];
      /** Of the mail about an agent's message. */
      email: { state: "queued" | "sent" | "failed"; error: string | null } | null;
      createdAt: string;
    }
  | {
      kind: "event";
      id: string;
      /** For example `ticket.resolved`; `text` says it in words. */
      type: string;
      text: string;
      createdAt: string;
    };

export type SameAddressDto = {
  id: string;
  name: string;
  /** Their latest ticket. */
  ticket: number | null;
  /** Whether this customer is proved, too: only then may the two become one. */
  mayMerge: boolean;
  /** Who decided that they are two people, and when (ISO). */
  apart: { by: string; at: string } | null;
};

export type TicketThreadDto = {
  ticket: TicketListItemDto;
  requester: {
    id: string;
    name: string;
    email: string;
    verification: Verification;
    lastSeenAt: string | null;
    createdAt: string;
    /** What the host passed about them in a signed token, by name. */
    attributes: Record<string, string | number | boolean | null>;
    /** What only their page said, unsigned; never a name that is signed too. */
    pageAttributes: Record<string, string | number | boolean | null>;
    /** Another customer who has proved the same address: until an agent merges them, the two are kept apart. */
    sameAddress: SameAddressDto | null;
    /** Their other tickets, newest first, at most 5. */
    otherTickets: { number: number; subject: string; status: TicketListItemDto["status"] }[];
  };
  timeline: TimelineItem[];
  /** This agent's unsent reply, "" when there is none. */
  draft: string;
};
