/** Liveness. Doesn't touch the database, so that a slow database never gets the process restarted. */
export const GET = () => new Response("ok\n", { headers: { "Cache-Control": "no-store" } });
