import "server-only";
import { log } from "@/lib/platform/log";

/** Work by its name. */
export type Steps = Record<string, (now: Date) => Promise<void>>;

/**
 * Does one step after the other, whatever becomes of each: one that fails keeps none of the others from being done.
 * @throws Error that names what failed, once all have been tried
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
