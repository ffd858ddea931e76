import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { Page, PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { View } from "./view";
import type { PortalThreadDto } from "@/lib/tickets/messages/schemas";

/**
 * Everything one portal page is rendered from, on the server and once more in the browser.
 * It is written into the document as JSON, so it holds nothing that its reader may not see, and no secrets.
 */
export type PortalPage = {
  /** Base address of the API, without a trailing slash. */
  api: string;
  workspace: { id: string; name: string; greeting: string; logoUrl: string | null };
  customer: { name: string; email: string };
  /** Of somebody who is not signed in: the page is a form. Does their message wait for the mailbox to be proved? */
  visitor?: { isHeld: boolean };
  /** Opened by itself, after signing in here: there is a way out. */
  standalone?: boolean;
  categories: CategoryDto[];
  limits: { fileSize: number; files: number; body: number };
  /** A valid BCP 47 tag, for dates only: the words are English. */
  locale: string;
  /** The server's clock while rendering, so that both renderings say the same "2 hours ago". */
  now: string;
  /** An administrator looks at a customization: sample tickets, no session, no network. */
  preview: boolean;
  view: View;
  tickets: Page<PortalTicketDto>;
  /** Threads that are known already: the one that the address names, or the samples of a preview. */
  threads: PortalThreadDto[];
  newTicket: NewTicketDraft;
  /** Said once at the top, for example that the ticket in the address does not exist; "" for nothing. */
  notice: string;
  /** Position in the workspace's event log before anything else was read. */
  seq: number;
};
