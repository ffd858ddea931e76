import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { preview } from "@/lib/tickets/messages/preview";

const MESSAGE = {
  id: true,
  body: true,
  agentId: true,
  method: true,
  verifiedAt: true,
  createdAt: true,
  attachments: { select: { name: true }, orderBy: { id: "asc" } },
} satisfies Prisma.MessageSelect;

export type Said = Prisma.MessageGetPayload<{ select: typeof MESSAGE }>;

/** The messages of a ticket as far as its row tells of them, in the order in which they were written. */
export const readMessages = (tx: Tx, workspaceId: string, ticketId: string): Promise<Said[]> =>
  tx.message.findMany({
    where: { workspaceId, ticketId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: MESSAGE,
  });

/** What a ticket's row says of its messages. @returns only the count where there are none */
export function summarize(messages: Said[]) {
  const last = messages.at(-1);
  if (!last) return { messageCount: 0 };
  const byRequester = messages.findLast(({ agentId }) => agentId === null);
  return {
    messageCount: messages.length,
    lastMessageAt: last.createdAt,
    lastMessageAuthor: last.agentId ? ("AGENT" as const) : ("CONTACT" as const),
    lastMessagePreview: preview(last.agentId ? plainText(last.body) : last.body, last.attachments),
    ...(byRequester && { method: byRequester.method, verifiedAt: byRequester.verifiedAt }),
  };
}

/** @returns since when the requester waits after these messages; null when the last word is ours */
export function waitingSince(messages: Said[]): Date | null {
  const answered = messages.findLastIndex(({ agentId }) => agentId !== null);
  return messages[answered + 1]?.createdAt ?? null;
}

/** @returns when an agent first answered. @param opened since when answers count */
export function firstResponse(messages: Said[], opened = new Date(0)): Date | null {
  const asked = messages.findIndex(({ agentId }) => agentId === null);
  const isAnswer = ({ agentId, createdAt }: Said, index: number) =>
    agentId !== null && index > asked && createdAt >= opened;
  return messages.find(isAnswer)?.createdAt ?? null;
}
