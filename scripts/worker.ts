// `npm run worker`: the background work in a process of its own, beside servers with WORKER=off.
import { db } from "@/lib/platform/db";
import { startWorker } from "@/lib/worker/worker";

const stop = await startWorker();
console.log("The worker runs.");
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () =>
      void stop()
        .then(() => db.$disconnect())
        .then(() => process.exit(0)),
  );
