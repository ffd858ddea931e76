import "server-only";
import type { Tx } from "@/lib/db";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ProofMail } from "./proof-mail";

type Queued = { workspaceId: string; recipient: string; key: string; mail: ProofMail };

/** Writes a mail that proves a mailbox and its job, in the transaction of what asks for it. */
export async function queueProofMail(tx: Tx, { workspaceId, recipient, key, mail }: Queued): Promise<void> {
  const { id: emailId } = await tx.outgoingEmail.create({
    data: { workspaceId, recipient, key, ...mail },
    select: { id: true },
  });
  await enqueue(tx, "send-mail", { workspaceId, emailId });
}
