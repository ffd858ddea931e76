import "server-only";
import { sweepChanges } from "@/lib/bulk/sweep-changes";
import { sweepPreviews } from "@/lib/customization/sweep-previews";
import { sweepDiagnosis } from "@/lib/diagnosis/sweep-diagnosis";
import { settleStaleMail } from "@/lib/email/settle-stale-mail";
import { sweepUploads } from "@/lib/files/sweep-uploads";
import { sweepKeys } from "@/lib/idempotency/sweep-keys";
import { sweepSessions } from "@/lib/identity/sweep-sessions";
import { sweepLimits } from "@/lib/limits/sweep-limits";
import { sweepNotifications } from "@/lib/notifications/sweep-notifications";
import { requeueOverdue } from "@/lib/queued-replies/requeue-overdue";
import { sweepPresence } from "@/lib/presence/sweep-presence";
import { wakeTickets } from "@/lib/tickets/wake-tickets";
import { sweepHeld } from "@/lib/visitors/sweep-held";
import { sweepProofs } from "@/lib/visitors/sweep-proofs";

/** Removes what nobody can use any more, says of mails that nobody sends any more that they failed, wakes what overslept. */
export async function sweep(now = new Date()): Promise<void> {
  await sweepKeys(now);
  await sweepChanges(now);
  await sweepLimits(now);
  await sweepPresence(now);
  await sweepNotifications(now);
  await sweepProofs(now);
  await sweepHeld(now);
  await sweepSessions(now);
  await sweepPreviews(now);
  await sweepDiagnosis(now);
  await sweepUploads(now);
  await settleStaleMail(now);
  await requeueOverdue(now);
  // Each has a job of its own; this is for the job that was lost.
  await wakeTickets(null, now);
}
