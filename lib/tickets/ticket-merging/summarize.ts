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

export type TicketMessage = Prisma.MessageGetPayload<{ select: typeof MESSAGE }>;

/** @returns a ticket's messages, oldest first, with what its columns are computed from */
export const readMessages = (tx: Tx, workspaceId: string, ticketId: string): Promise<TicketMessage[]> =>
  tx.message.findMany({
    where: { workspaceId, ticketId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: MESSAGE,
  });

/** @returns the columns of a ticket that its messages determine; only the count without messages */
export function summarize(messages: TicketMessage[]) {
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

/** @returns since when the requester has been waiting; null when an agent wrote last */
export function waitingSince(messages: TicketMessage[]): Date | null {
  const lastReply = messages.findLastIndex(({ agentId }) => agentId !== null);
  return messages[lastReply + 1]?.createdAt ?? null;
}

/** @returns the time of the first reply. @param opened ignores replies before this time */
export function firstResponse(messages: TicketMessage[], opened = new Date(0)): Date | null {
  const firstQuestion = messages.findIndex(({ agentId }) => agentId === null);
  const isReply = ({ agentId, createdAt }: TicketMessage, index: number) =>
    agentId !== null && index > firstQuestion && createdAt >= opened;
  return messages.find(isReply)?.createdAt ?? null;
}
