import "server-only";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import type { DigestMail } from "./digest-mail";

type Queued = { workspaceId: string; recipient: string; key: string; mail: DigestMail };

/** Writes a mail to an agent about what waits for them and its job, in the transaction that marks it as mailed. */
export async function queueDigestMail(tx: Tx, { workspaceId, recipient, key, mail }: Queued): Promise<void> {
  const { id: emailId } = await tx.outgoingEmail.create({
    data: { workspaceId, recipient, key, ...mail },
    select: { id: true },
  });
  await enqueue(tx, "send-mail", { workspaceId, emailId });
}
