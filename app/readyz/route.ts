import { isReady } from "@/lib/platform/realtime/hub";

export const dynamic = "force-dynamic";

/** Readiness: 200, or 503 while starting, stopping or without a database. */
export async function GET() {
  const ready = await isReady();
  return new Response(ready ? "ready\n" : "not ready\n", {
    status: ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
