import type { Issue } from "@/lib/platform/errors";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { PortalMessageDto, PortalThreadDto } from "@/lib/tickets/messages/schemas";
import type { PortalRatingDto } from "@/lib/tickets/ratings/schemas";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { PortalPage } from "./portal-page";
import type { View } from "./view";

/** Which text field something belongs to: the reply to a ticket, or the form for a new one. */
export type Target = number | "new";

/** A message on its way. `key` is its Idempotency-Key and stays the same on every retry. */
export type Pending = {
  key: string;
  body: string;
  attachments: AttachmentDto[];
  createdAt: string;
  /** Why it was not sent; null while it is being sent. */
  failed: string | null;
};

export type Thread = {
  /** Null only while nothing is known of it. */
  ticket: PortalTicketDto | null;
  /** Null until it was loaded. */
  messages: PortalMessageDto[] | null;
  pending: Pending[];
  /** What its author said of the help. */
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

/** The new ticket form's fate; `issues` are shown at the fields. */
type Opening = { sending: boolean; failed: string | null; issues: Issue[] };

/** What the viewer shows: an image by its address, or the beginning of a text file. */
type Viewed = { attachment: AttachmentDto; image: string | null; text: string | null };

export type PortalState = {
  page: PortalPage;
  /** False until scripts run: exact times and everything that can be clicked wait for it. */
  ready: boolean;
  now: number;
  view: View;
  tickets: PortalTicketDto[];
  nextCursor: string | null;
  listBusy: boolean;
  listFailed: string | null;
  threads: Record<number, Thread>;
  uploads: Record<string, Upload[]>;
  /** Counts up where a text field must take over a text that it did not type itself. */
  revision: number;
  opening: Opening;
  lost: boolean;
  refusal: string | null;
  notice: string;
  /** For screen readers, politely. */
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
  /** `created`: with this message it was opened here, just now. */
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

/** The state that server and browser both start from. */
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

/** @returns a thread as the API gave it, with whatever of ours is still under way. */
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
