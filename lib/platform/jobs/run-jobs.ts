import "server-only";
import { log } from "@/lib/platform/log";

type Result = { id: string; status: "completed" | "failed"; output?: { message: string } };

/** Does jobs one after the other, each for itself: one that fails is tried again without the others. */
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
