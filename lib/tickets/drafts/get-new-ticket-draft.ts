import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { NewTicketDraft } from "./schemas";

/** What the customer typed into the form for a new ticket, empty when there is nothing. */
export async function getNewTicketDraft({ workspaceId, contactId }: PortalActor): Promise<NewTicketDraft> {
  const draft = await db.portalDraft.findUnique({
    where: { workspaceId_contactId_ticket: { workspaceId, contactId, ticket: 0 } },
    select: { subject: true, body: true, categoryId: true },
  });
  return draft ?? { subject: "", body: "", categoryId: "" };
}
