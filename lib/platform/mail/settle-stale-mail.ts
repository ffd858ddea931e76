import "server-only";
import { db } from "@/lib/platform/db";
import { settleMail } from "./settle-mail";

const DAY = 24 * 3_600_000;

/**
 * Says of mails that nobody sends any more that they failed: their job was given up where nobody could say so, for
 * example because the process was killed in its last try.
 */
export async function settleStaleMail(now: Date): Promise<void> {
  const stale = await db.outgoingEmail.findMany({
    where: { state: "QUEUED", createdAt: { lt: new Date(now.getTime() - DAY) } },
    take: 500,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of stale)
    await settleMail(workspaceId, id, { state: "FAILED", error: "It could not be sent within a day." });
}
