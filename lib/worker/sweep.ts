import "server-only";
import { sweepChanges } from "@/lib/tickets/change/sweep-changes";
import { sweepPreviews } from "@/lib/workspace/customization/sweep-previews";
import { sweepDiagnosis } from "@/lib/identity/diagnosis/sweep-diagnosis";
import { settleStaleMail } from "@/lib/platform/mail/settle-stale-mail";
import { sweepUploads } from "@/lib/platform/files/sweep-uploads";
import { sweepKeys } from "@/lib/platform/idempotency/sweep-keys";
import { sweepSessions } from "@/lib/identity/sessions/sweep-sessions";
import { sweepLimits } from "@/lib/platform/limits/sweep-limits";
import { sweepNoteFiles } from "@/lib/tickets/notes/sweep-note-files";
import { sweepNotifications } from "@/lib/tickets/notifications/sweep-notifications";
import { requeueOverdue } from "@/lib/tickets/queued-replies/requeue-overdue";
import { sweepPresence } from "@/lib/tickets/presence/sweep-presence";
import { wakeTickets } from "@/lib/tickets/change/wake-tickets";
import { sweepHeld } from "@/lib/tickets/visitors/sweep-held";
import { sweepProofs } from "@/lib/tickets/visitors/sweep-proofs";
import { runSteps } from "@/lib/platform/jobs/run-steps";
import type { Steps } from "@/lib/platform/jobs/run-steps";

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
