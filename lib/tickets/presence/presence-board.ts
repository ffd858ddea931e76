import "server-only";
import { onSignal } from "@/lib/platform/realtime/hub";
import { db } from "@/lib/platform/db";
import type { Presence } from "./schemas";

/** Who went away without a word is found by looking now and then. */
const LOOK = 15_000;

type Show = (present: string) => void;
type Board = { watchers: Set<Show>; present: string | null; look: () => void; end: () => void };

/** One board per workspace and process: however many streams there are, the database is asked once. */
const boards = new Map<string, Board>();

/**
 * @param show called with who is where in a workspace, as JSON: now and whenever it changes
 * @returns ends it
 */
export function watchPresence(workspaceId: string, show: Show): () => void {
  const board = boards.get(workspaceId) ?? openBoard(workspaceId);
  board.watchers.add(show);
  if (board.present !== null) show(board.present);
  board.look();
  return () => {
    board.watchers.delete(show);
    if (board.watchers.size > 0) return;
    board.end();
    boards.delete(workspaceId);
  };
}

function openBoard(workspaceId: string): Board {
  let looking = false;
  let again = false;
  const look = () => {
    again = true;
    if (looking) return;
    looking = true;
    void (async () => {
      while (again) {
        again = false;
        // A database that is away for a moment: the next look finds out.
        const present = await listPresence(workspaceId).then(JSON.stringify, () => null);
        if (present !== null) pin(present);
      }
      looking = false;
    })();
  };
  const pin = (present: string) => {
    if (present === board.present) return;
    board.present = present;
    board.watchers.forEach((show) => show(present));
  };
  const timer = setInterval(look, LOOK);
  const unsubscribe = onSignal((signal) => {
    if (signal === null || (signal.kind === "presence" && signal.workspaceId === workspaceId)) look();
  });
  const end = () => {
    clearInterval(timer);
    unsubscribe();
  };
  const board: Board = { watchers: new Set(), present: null, look, end };
  boards.set(workspaceId, board);
  return board;
}

/** For so long without a word somebody is believed to be where they were. */
const BELIEVED_SECONDS = 45;

/** Who looks at which ticket of a workspace right now. Somebody with two tabs on it is there once. */
export async function listPresence(workspaceId: string): Promise<Presence[]> {
  return db.$queryRaw<Presence[]>`
    SELECT p."agentId", u."name", t."number" AS ticket, bool_or(p."isTyping") AS "isTyping"
    FROM "AgentPresence" p
    JOIN "Ticket" t ON t."workspaceId" = p."workspaceId" AND t."id" = p."ticketId"
    JOIN "Agent" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."agentId" AND a."deactivatedAt" IS NULL
    JOIN "User" u ON u."id" = a."userId"
    WHERE p."workspaceId" = ${workspaceId}::uuid
      AND p."seenAt" > now() - make_interval(secs => ${BELIEVED_SECONDS}::int)
    GROUP BY p."agentId", u."name", t."number"
    ORDER BY t."number", u."name", p."agentId"`;
}
