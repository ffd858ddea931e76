import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Issue } from "@/lib/platform/errors";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { Score } from "@/lib/tickets/ratings/labels";
import type { Target } from "./state";
import type { View } from "./view";

/** What a visitor sends. */
export type VisitorMessage = NewTicketDraft & { name: string; email: string; website: string };
type Problem = { message: string; issues: Issue[] };
/** `again`: this page already sent a message from this address, and one link confirms them all. */
export type VisitorAnswer = { problem: Problem } | { problem: null; again: boolean };

/** What a customer can do. Implemented in the browser bundle; on the server every action is a no-op. */
export type PortalActions = {
  show(view: View): void;
  showMore(): void;
  reload(): void;

  /** The text typed so far, kept while the field is unmounted; null if nothing was typed on this page. */
  replyDraft(number: number): string | null;
  saveReply(number: number, body: string): void;
  newTicketDraft(): NewTicketDraft | null;
  saveNewTicket(draft: NewTicketDraft): void;

  send(number: number, body: string): void;
  retry(number: number, key: string): void;
  takeBack(number: number, key: string): void;
  openTicket(draft: NewTicketDraft): void;
  setResolved(number: number, resolved: boolean): Promise<void>;
  /** Without a comment, the existing one is kept. */
  rate(number: number, score: Score, comment?: string): Promise<void>;
  signOut(): void;
  writeAsVisitor(message: VisitorMessage): Promise<VisitorAnswer>;

  attach(target: Target, files: Iterable<File>): void;
  removeUpload(target: Target, id: string): void;
  retryUpload(target: Target, id: string): void;

  /** @returns a blob URL for the file. */
  fileAddress(attachment: AttachmentDto): Promise<string>;
  view(attachment: AttachmentDto | null): Promise<void>;
  download(attachment: AttachmentDto): Promise<void>;
  sendToMailbox(attachment: AttachmentDto): Promise<void>;
};

const nothing = () => {};
const nothingLater = () => Promise.resolve();

/** Used until the script runs: every action is a no-op. */
export const noActions: PortalActions = {
  show: nothing,
  showMore: nothing,
  reload: nothing,
  replyDraft: () => null,
  saveReply: nothing,
  newTicketDraft: () => null,
  saveNewTicket: nothing,
  send: nothing,
  retry: nothing,
  takeBack: nothing,
  openTicket: nothing,
  setResolved: nothingLater,
  rate: nothingLater,
  signOut: nothing,
  writeAsVisitor: () => Promise.resolve({ problem: null, again: false }),
  attach: nothing,
  removeUpload: nothing,
  retryUpload: nothing,
  fileAddress: () => Promise.resolve(""),
  view: nothingLater,
  download: nothingLater,
  sendToMailbox: nothingLater,
};

export const ActionsContext = createContext<PortalActions>(noActions);

/** @returns the portal's actions */
export const useActions = () => useContext(ActionsContext);
