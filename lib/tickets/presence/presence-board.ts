import "server-only";
import { onSignal } from "@/lib/platform/realtime/hub";
import { db } from "@/lib/platform/db";
import type { Presence } from "./schemas";

/** Polling finds agents who disappeared without a request, in ms. */
const POLL_INTERVAL = 15_000;

type Listener = (present: string) => void;
type Board = { watchers: Set<Listener>; present: string | null; refresh: () => void; end: () => void };

/** One board per workspace and process, so that any number of streams takes one query. */
const boards = new Map<string, Board>();

/**
 * Watches the presence of a workspace.
 * @param show called with it as JSON, now and on every change
 * @returns a function that stops watching
 */
export function watchPresence(workspaceId: string, show: Listener): () => void {
  const board = boards.get(workspaceId) ?? openBoard(workspaceId);
  board.watchers.add(show);
  if (board.present !== null) show(board.present);
  board.refresh();
  return () => {
    board.watchers.delete(show);
    if (board.watchers.size > 0) return;
    board.end();
    boards.delete(workspaceId);
  };
}

function openBoard(workspaceId: string): Board {
  let refreshing = false;
  let again = false;
  const refresh = () => {
    again = true;
    if (refreshing) return;
    refreshing = true;
    void (async () => {
      while (again) {
        again = false;
        // On a failed query, the next poll catches up.
        const present = await listPresence(workspaceId).then(JSON.stringify, () => null);
        if (present !== null) publish(present);
      }
      refreshing = false;
    })();
  };
  const publish = (present: string) => {
    if (present === board.present) return;
    board.present = present;
    board.watchers.forEach((show) => show(present));
  };
  const timer = setInterval(refresh, POLL_INTERVAL);
  const unsubscribe = onSignal((signal) => {
    if (signal === null || (signal.kind === "presence" && signal.workspaceId === workspaceId)) refresh();
  });
  const end = () => {
    clearInterval(timer);
    unsubscribe();
  };
  const board: Board = { watchers: new Set(), present: null, refresh, end };
  boards.set(workspaceId, board);
  return board;
}

/** An agent is gone after this long without an update. */
const TIMEOUT_SECONDS = 45;

/** @returns who is viewing which ticket of a workspace now; once per agent and ticket, whatever the number of tabs */
export async function listPresence(workspaceId: string): Promise<Presence[]> {
  return db.$queryRaw<Presence[]>`
    SELECT p."agentId", u."name", t."number" AS ticket, bool_or(p."isTyping") AS "isTyping"
    FROM "AgentPresence" p
    JOIN "Ticket" t ON t."workspaceId" = p."workspaceId" AND t."id" = p."ticketId"
    JOIN "Agent" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."agentId" AND a."deactivatedAt" IS NULL
    JOIN "User" u ON u."id" = a."userId"
    WHERE p."workspaceId" = ${workspaceId}::uuid
      AND p."seenAt" > now() - make_interval(secs => ${TIMEOUT_SECONDS}::int)
    GROUP BY p."agentId", u."name", t."number"
    ORDER BY t."number", u."name", p."agentId"`;
}
