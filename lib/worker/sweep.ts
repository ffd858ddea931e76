import "server-only";
import { sweepChanges } from "@/lib/tickets/change/change-tickets";
import { sweepPreviews } from "@/lib/workspace/customization/find-preview";
import { sweepDiagnosis } from "@/lib/identity/diagnosis/record-failure";
import { failStaleMail } from "@/lib/platform/mail/record-mail-outcome";
import { sweepUploads } from "@/lib/platform/files/sweep-uploads";
import { sweepKeys } from "@/lib/platform/idempotency/run-once";
import { sweepCodes } from "@/lib/identity/visits/exchange-code";
import { sweepSessions } from "@/lib/identity/sessions/session-lifetime";
import { sweepLimits } from "@/lib/platform/limits/take-limit";
import { sweepNoteFiles } from "@/lib/tickets/notes/note-files";
import { sweepNotifications } from "@/lib/tickets/notifications/notify";
import { requeueOverdue } from "@/lib/tickets/queued-replies/queue-reply";
import { sweepPresence } from "@/lib/tickets/presence/set-presence";
import { unsnoozeTickets } from "@/lib/tickets/change/unsnooze-tickets";
import { sweepHeld, sweepVerifications } from "@/lib/tickets/visitors/open-verifications";
import { log } from "@/lib/platform/log";

/** The most urgent first: replies and tickets whose own job was lost. */
const STEPS: Steps = {
  requeueOverdue,
  unsnoozeTickets: () => unsnoozeTickets(null),
  failStaleMail,
  sweepKeys,
  sweepChanges,
  sweepLimits,
  sweepPresence,
  sweepNotifications,
  sweepVerifications,
  sweepHeld,
  sweepSessions,
  sweepCodes,
  sweepPreviews,
  sweepDiagnosis,
  sweepUploads,
  sweepNoteFiles,
};

/** Deletes expired rows and files, marks stale emails as failed, and makes up for lost jobs. */
export const sweep = (now = new Date()): Promise<void> => runSteps(STEPS, now);

/** Work by name. */
type Steps = Record<string, (now: Date) => Promise<void>>;

/**
 * Runs all steps one after the other, even when some fail.
 * @throws Error with the names of the failed steps, at the end
 */
export async function runSteps(steps: Steps, now: Date): Promise<void> {
  const failed: string[] = [];
  for (const [step, work] of Object.entries(steps)) {
    try {
      await work(now);
    } catch (error) {
      log.warn({ step, error: error instanceof Error ? error.message : "unknown" }, "step failed");
      failed.push(step);
    }
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(", ")}.`);
}
