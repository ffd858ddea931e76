import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { Verification } from "@/lib/identity/schemas";
import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import type { Score } from "@/lib/tickets/ratings/labels";
import type { TicketListItemDto, ReplyEffects } from "@/lib/tickets/model/schemas";

/** What an agent sees of a ticket's life, oldest first: messages, notes of the team, and what happened between them. */
export type TimelineItem =
  | {
      kind: "message";
      id: string;
      author: "agent" | "customer";
      /** Of an agent's message. */
      agentId: string | null;
      authorName: string;
      /** Of the customer's own messages; null on an agent's. */
      verification: Verification | null;
      body: string;
      /** An agent's Markdown, rendered and harmless; null where the body is plain text. */
      html: string | null;
      attachments: AttachmentDto[];
      /** Of the mail about an agent's message. */
      email: { state: "queued" | "sent" | "failed"; error: string | null } | null;
      /** Number of the merged ticket in which it was written; null for this one. */
      mergedFrom: number | null;
      createdAt: string;
    }
  | {
      /** For agents alone. */
      kind: "note";
      id: string;
      agentId: string;
      authorName: string;
      body: string;
      html: string;
      /** Under an address of their own: no customer's session reaches it. */
      files: AttachmentDto[];
      /** Of the text: what an edit says it has seen. */
      version: number;
      /** ISO time; null as long as it stands as it was added. */
      editedAt: string | null;
      mergedFrom: number | null;
      createdAt: string;
    }
  | {
      kind: "event";
      id: string;
      /** For example `ticket.resolved`; `text` says it in words. */
      type: string;
      text: string;
      /** Until when it let the ticket sleep, ISO time; the reader's own time zone says it in words. */
      until: string | null;
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
  /** Position in the log up to which this shows the ticket: what `seen` of a reply names. */
  seq: number;
  requester: {
    id: string;
    name: string;
    email: string;
    verification: Verification;
    /** As their browser says, for example `Europe/Berlin` and `de`. */
    timeZone: string | null;
    locale: string | null;
    lastSeenAt: string | null;
    createdAt: string;
    /** What the host passed about them in a signed token, by name. */
    attributes: Record<string, string | number | boolean | null>;
    /** What only their page said, unsigned; never a name that is signed too. */
    pageAttributes: Record<string, string | number | boolean | null>;
    /** Another customer who has proved the same address: until an agent merges them, the two are kept apart. */
    sameAddress: SameAddressDto | null;
    /** What agents wrote down about them, oldest first. */
    notes: { id: string; author: { id: string; name: string }; body: string; createdAt: string }[];
    /** What they said of the help, newest first, at most 5. */
    ratings: { ticket: number; score: Score; comment: string; at: string }[];
    /** All of their tickets, this one too. */
    ticketCount: number;
    /** Their other tickets, newest first, at most 5. */
    otherTickets: { number: number; subject: string; status: TicketListItemDto["status"] }[];
  };
  timeline: TimelineItem[];
  /** This agent's unsent reply, "" when there is none. */
  draft: string;
  /** What goes with it: files that are uploaded, and what sending it does besides. */
  draftFiles: AttachmentDto[];
  draftEffects: ReplyEffects;
  /** When it was last changed (ISO), null when there is none: what the next change names as its base. */
  draftAt: string | null;
  /** Replies that wait to be sent, the next one first. */
  queued: QueuedReplyDto[];
  /** This agent's unsaved note, "" when there is none. */
  noteDraft: string;
  noteDraftFiles: AttachmentDto[];
  noteDraftAt: string | null;
  /** Agents who are told of what happens here, by name. */
  followers: { id: string; name: string }[];
  /** Tickets that were merged into this one, then those that it is linked with. */
  related: RelatedTicketDto[];
};

/** `mergeId`: of a ticket that was merged into this one; null for a linked one. */
export type RelatedTicketDto = {
  number: number;
  subject: string;
  status: TicketListItemDto["status"];
  mergeId: string | null;
};
