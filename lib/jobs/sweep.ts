import "server-only";
import { sweepChanges } from "@/lib/bulk/sweep-changes";
import { sweepPreviews } from "@/lib/customization/sweep-previews";
import { sweepDiagnosis } from "@/lib/diagnosis/sweep-diagnosis";
import { settleStaleMail } from "@/lib/email/settle-stale-mail";
import { sweepUploads } from "@/lib/files/sweep-uploads";
import { sweepKeys } from "@/lib/idempotency/sweep-keys";
import { sweepSessions } from "@/lib/identity/sweep-sessions";
import { sweepLimits } from "@/lib/limits/sweep-limits";
import { sweepNoteFiles } from "@/lib/notes/sweep-note-files";
import { sweepNotifications } from "@/lib/notifications/sweep-notifications";
import { requeueOverdue } from "@/lib/queued-replies/requeue-overdue";
import { sweepPresence } from "@/lib/presence/sweep-presence";
import { wakeTickets } from "@/lib/tickets/wake-tickets";
import { sweepHeld } from "@/lib/visitors/sweep-held";
import { sweepProofs } from "@/lib/visitors/sweep-proofs";
import { runSteps } from "./run-steps";
import type { Steps } from "./run-steps";

/** First what somebody waits for: replies and tickets whose own job was lost. */
const STEPS: Steps = {
  requeueOverdue,
  wakeTickets: () => wakeTickets(null),
  settleStaleMail,
  sweepKeys,
  sweepChanges,
  sweepLimits,
  sweepPresence,
  sweepNotifications,
  sweepProofs,
  sweepHeld,
  sweepSessions,
  sweepPreviews,
  sweepDiagnosis,
  sweepUploads,
  sweepNoteFiles,
};

/** Removes what nobody can use any more, says of mails that nobody sends any more that they failed, wakes what overslept. */
export const sweep = (now = new Date()): Promise<void> => runSteps(STEPS, now);
