import "server-only";
import { db, transaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs/enqueue";

const LATE = 10 * 60_000;

/** Gives replies that are long due another job: theirs was lost. At most 500 a time, the oldest first. */
export async function requeueOverdue(now: Date): Promise<void> {
  const overdue = await db.queuedReply.findMany({
    where: { state: "WAITING", sendAt: { lt: new Date(now.getTime() - LATE) } },
    orderBy: { sendAt: "asc" },
    take: 500,
    select: { id: true, workspaceId: true },
  });
  for (const { id, workspaceId } of overdue)
    await transaction((tx) => enqueue(tx, "send-reply", { workspaceId, queuedReplyId: id }));
}
