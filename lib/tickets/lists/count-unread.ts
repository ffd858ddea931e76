import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";

/** How many answers a customer has not seen yet, over all of their tickets. */
export async function countUnread({
  workspaceId,
  contactId,
}: Pick<PortalActor, "workspaceId" | "contactId">): Promise<number> {
  const { _sum } = await db.ticket.aggregate({
    where: { workspaceId, requesterId: contactId, requesterUnread: { gt: 0 } },
    _sum: { requesterUnread: true },
  });
  return _sum.requesterUnread ?? 0;
}
