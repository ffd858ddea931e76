import "server-only";
import type { JobWithMetadata, PgBoss } from "pg-boss";
import { mailFile } from "@/lib/channels/email/mail-file";
import { renderMail } from "@/lib/channels/email/render-mail";
import { sendMail } from "@/lib/platform/mail/send-mail";
import { transferNotesToOwner } from "@/lib/tickets/notes/transfer-notes-to-owner";
import { sendDigests } from "@/lib/tickets/notifications/send-digests";
import { sendQueuedReply } from "@/lib/tickets/messages/send-queued-reply";
import { unsnoozeTickets } from "@/lib/tickets/change/unsnooze-tickets";
import { start } from "@/lib/platform/jobs/boss";
import { sweep } from "./sweep";
import type { Jobs, QueueName } from "@/lib/platform/jobs/queues";
import { log } from "@/lib/platform/log";

type Handler<Q extends QueueName> = (job: JobWithMetadata<Jobs[Q]>) => Promise<void>;

/** The handler of each queue. */
const HANDLERS: { [Q in QueueName]: Handler<Q> } = {
  "send-mail": (job) =>
    sendMail(
      job.data,
      { isFirstTry: job.retryCount === 0, isLastTry: job.retryCount >= job.retryLimit },
      renderMail,
    ),
  "mail-file": (job) => mailFile(job.data, job.id),
  "send-reply": (job) => sendQueuedReply(job.data),
  "wake-tickets": (job) => unsnoozeTickets(job.data.workspaceId),
  "contact-notes": (job) => transferNotesToOwner(job.data),
  digests: () => sendDigests(null),
  sweep: () => sweep(),
};

/** Starts the background worker. @returns a function that stops it, giving running jobs 5 s to finish */
export async function startWorker(): Promise<() => Promise<void>> {
  const queue = await start({ supervise: true, schedule: true, max: 4 });
  for (const name of Object.keys(HANDLERS) as QueueName[]) await work(queue, name);
  await queue.schedule("digests", "*/5 * * * *");
  await queue.schedule("sweep", "17 * * * *");
  return () => queue.stop({ graceful: true, timeout: 5000 });
}

/** Jobs fetched at once per queue, 1 by default. Emails go one by one, because Resend allows two per second. */
const BATCH: Partial<Record<QueueName, number>> = { "send-reply": 10, "wake-tickets": 10 };

async function work<Q extends QueueName>(queue: PgBoss, name: Q): Promise<void> {
  await queue.work(
    name,
    {
      ...{ includeMetadata: true, perJobResults: true, pollingIntervalSeconds: 1 },
      // Two workers, so that a hanging job doesn't block its queue. Fetches again at once after a full batch.
      ...{ batchSize: BATCH[name] ?? 1, burstWhenBatchFull: true, localConcurrency: 2 },
    } as const,
    (jobs: JobWithMetadata<Jobs[Q]>[]) => runJobs(jobs, name, HANDLERS[name]),
  );
}

type Result = { id: string; status: "completed" | "failed"; output?: { message: string } };

/** Runs jobs one after the other. A failed one is retried without the others. @returns each job's result */
export async function runJobs<Job extends { id: string }>(
  jobs: Job[],
  queue: string,
  work: (job: Job) => Promise<void>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const job of jobs) {
    try {
      await work(job);
      results.push({ id: job.id, status: "completed" });
    } catch (error) {
      const message = error instanceof Error ? error.message : "unknown";
      log.warn({ queue, jobId: job.id, error: message }, "job failed");
      results.push({ id: job.id, status: "failed", output: { message } });
    }
  }
  return results;
}
