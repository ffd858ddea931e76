import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import type { NewTicketDraft } from "@/lib/tickets/drafts/schemas";
import type { Page, PortalTicketDto } from "@/lib/tickets/model/schemas";
import type { View } from "./view";
import type { PortalThreadDto } from "@/lib/tickets/messages/schemas";

/**
 * Everything a portal page is rendered from, on the server and again in the browser.
 * It is written into the document as JSON, so it holds only what the reader may see, and no secrets.
 */
export type PortalPage = {
  /** Base address of the API, without a trailing slash. */
  api: string;
  workspace: { id: string; name: string; greeting: string; logoUrl: string | null };
  customer: { name: string; email: string };
  /** Set for a visitor, who sees only the form. `isHeld`: the ticket is on hold until they verify their email. */
  visitor?: { isHeld: boolean };
  /** A standalone portal, which offers "Sign out". */
  standalone?: boolean;
  categories: CategoryDto[];
  limits: { fileSize: number; files: number; body: number };
  /** A valid BCP 47 tag, for dates only: the interface is in English. */
  locale: string;
  /** The server's clock at rendering, so that both renderings print the same "2 hours ago". */
  now: string;
  /** A customization preview: sample tickets, no session, no network. */
  preview: boolean;
  view: View;
  tickets: Page<PortalTicketDto>;
  /** Preloaded threads: the one in the address, or a preview's samples. */
  threads: PortalThreadDto[];
  newTicket: NewTicketDraft;
  /** Shown once at the top, such as that the ticket in the address doesn't exist; "" for none. */
  notice: string;
  /** Position in the workspace's event log, read before anything else. */
  seq: number;
};
