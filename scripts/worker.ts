// `npm run worker`: background work in a separate process, for servers with WORKER=off.
import { db } from "@/lib/platform/db";
import { startWorker } from "@/lib/worker/worker";

const stop = await startWorker();
console.log("The worker is running.");
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () =>
      void stop()
        .then(() => db.$disconnect())
        .then(() => process.exit(0)),
  );
