/** The process is alive. Asks nothing of the database: an orchestrator must not restart us for its sake. */
export const GET = () => new Response("ok\n", { headers: { "Cache-Control": "no-store" } });
