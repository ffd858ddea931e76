import "server-only";
import type { Tx } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import type { ProofMail } from "./proof-mail";

/** How the keys of these mails begin: their content is forgotten once they are sent. */
export const PROOF_KEY = "proof/";

type Queued = {
  workspaceId: string;
  recipient: string;
  /** Of the proof. */
  id: string;
  mail: ProofMail;
};

/** Writes a mail that proves a mailbox and its job, in the transaction of what asks for it. */
export async function queueProofMail(tx: Tx, { workspaceId, recipient, id, mail }: Queued): Promise<void> {
  const { id: emailId } = await tx.outgoingEmail.create({
    data: { workspaceId, recipient, key: `${PROOF_KEY}${id}`, ...mail },
    select: { id: true },
  });
  await enqueue(tx, "send-mail", { workspaceId, emailId });
}
