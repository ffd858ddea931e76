import "server-only";
import { db } from "@/lib/platform/db";
import { isClosing } from "@/lib/platform/realtime/hub";

/** Not while stopping, and only with a database that answers within a second. */
export async function isReady(): Promise<boolean> {
  if (isClosing()) return false;
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 1000));
  return Promise.race([answer, late]);
}
