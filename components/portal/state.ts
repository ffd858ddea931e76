import type { Issue } from "@/lib/platform/errors";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { PortalMessageDto, PortalThreadDto } from "@/lib/tickets/messages/schemas";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { PortalPage } from "./portal-page";
import type { View } from "./view";

/** The form that a draft or upload belongs to: a ticket's reply, or the new ticket. */
export type Target = number | "new";

/** A message being sent. `key` is its Idempotency-Key and stays the same on retries. */
export type Pending = {
  key: string;
  body: string;
  attachments: AttachmentDto[];
  createdAt: string;
  /** Why sending failed; null while sending. */
  failed: string | null;
};

export type Thread = {
  /** Null until known. */
  ticket: PortalTicketDto | null;
  /** Null until loaded. */
  messages: PortalMessageDto[] | null;
  pending: Pending[];
  /** The customer's rating. */
  rating: PortalRatingDto | null;
  draft: string;
  failed: string | null;
};

export type Upload = {
  id: string;
  name: string;
  size: number;
  /** 0 to 1. */
  progress: number;
  attachment: AttachmentDto | null;
  failed: string | null;
};

/** State of the new ticket form; `issues` show at the fields. */
type Opening = { sending: boolean; failed: string | null; issues: Issue[] };

/** What the viewer shows: an image by URL, or the beginning of a text file. */
type Viewed = { attachment: AttachmentDto; image: string | null; text: string | null };

export type PortalState = {
  page: PortalPage;
  /** False until the script runs: exact times and controls wait for it. */
  ready: boolean;
  now: number;
  view: View;
  tickets: PortalTicketDto[];
  nextCursor: string | null;
  listBusy: boolean;
  listFailed: string | null;
  threads: Record<number, Thread>;
  uploads: Record<string, Upload[]>;
  /** Incremented when a field's text changes other than by typing. */
  revision: number;
  opening: Opening;
  lost: boolean;
  refusal: string | null;
  notice: string;
  /** Announced to screen readers (polite). */
  announcement: string;
  viewed: Viewed | null;
};

export type PortalEvent =
  | { type: "started"; now: number }
  | { type: "ticked"; now: number }
  | { type: "moved"; view: View }
  | { type: "list-busy" }
  | { type: "list-failed"; message: string }
  | { type: "list-loaded"; tickets: PortalTicketDto[]; nextCursor: string | null; more: boolean }
  | { type: "thread-loaded"; thread: PortalThreadDto }
  | { type: "thread-failed"; number: number; message: string }
  /** `created`: this message opened the ticket on this page. */
  | { type: "ticket-changed"; ticket: PortalTicketDto; created?: PortalMessageDto | undefined }
  | { type: "rated"; number: number; rating: PortalRatingDto }
  | { type: "message-sending"; number: number; pending: Pending }
  | { type: "message-sent"; number: number; key: string; message: PortalMessageDto; ticket: PortalTicketDto }
  | { type: "message-failed"; number: number; key: string; message: string }
  | { type: "message-taken-back"; number: number; key: string }
  | { type: "opening"; opening: Opening }
  | { type: "upload-changed"; target: Target; upload: Upload }
  | { type: "upload-removed"; target: Target; id: string }
  | { type: "uploads-set"; target: Target; uploads: Upload[] }
  | { type: "connection"; lost: boolean }
  | { type: "retyped" }
  | { type: "refused"; code: string; message: string | null }
  | { type: "noticed"; message: string }
  | { type: "announced"; message: string }
  | { type: "viewed"; viewed: Viewed | null };

/** The initial state, on the server and in the browser. */
export function initialState(page: PortalPage): PortalState {
  return {
    page,
    ready: false,
    now: Date.parse(page.now),
    view: page.view,
    tickets: page.tickets.items,
    nextCursor: page.tickets.nextCursor,
    listBusy: false,
    listFailed: null,
    threads: Object.fromEntries(page.threads.map((thread) => [thread.ticket.number, loadedThread(thread)])),
    uploads: {},
    revision: 0,
    opening: { sending: false, failed: null, issues: [] },
    lost: false,
    refusal: null,
    notice: page.notice,
    announcement: "",
    viewed: null,
  };
}

/** @returns the API's thread with this page's pending messages kept */
export function loadedThread(dto: PortalThreadDto, before?: Thread): Thread {
  return {
    ticket: dto.ticket,
    messages: dto.messages,
    pending: before?.pending ?? [],
    rating: dto.rating,
    draft: before?.messages ? before.draft : dto.draft,
    failed: null,
  };
}
