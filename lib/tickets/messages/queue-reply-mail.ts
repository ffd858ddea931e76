import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { findProvedAddress } from "@/lib/identity/contacts/find-proved-address";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail/outbox";

type Answer = {
  ticket: { workspaceId: string; number: number; subject: string; requesterId: string };
  messageId: string;
  body: string;
  files: readonly { name: string }[];
  /** Of an answer that resolves the ticket. */
  ratingLink: string | null;
};

/**
 * Writes the mail about an agent's answer and its job, in the transaction of the answer. Only a proved address gets
 * one: an address that somebody typed may be a stranger's.
 */
export async function queueReplyMail(
  tx: Tx,
  actor: AgentActor,
  { ticket, messageId, body, files, ratingLink }: Answer,
): Promise<void> {
  const { workspaceId, requesterId } = ticket;
  const recipient = await findProvedAddress(tx, workspaceId, requesterId);
  if (!recipient) return;
  const workspace = await tx.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true, settings: { select: { supportUrl: true, standaloneEnabled: true } } },
  });
  const settings = workspace.settings ?? { supportUrl: null, standaloneEnabled: false };
  await queueMail(tx, {
    workspaceId,
    messageId,
    key: `message/${messageId}/${requesterId}`,
    recipient,
    content: {
      template: "reply",
      workspaceName: workspace.name,
      agentName: actor.name,
      ticketNumber: ticket.number,
      ticketSubject: ticket.subject,
      body,
      files: files.map(({ name }) => name),
      ratingLink,
      link: replyLink(settings, ticket, env.APP_URL),
    },
  });
}

type Settings = { supportUrl: string | null; standaloneEnabled: boolean };

/**
 * Where a mail leads: to the host's own support page, else to the portal as a page of its own, else nowhere.
 * `{ticket}` in the host's address becomes the number; an address without it gets `lodge_ticket=`.
 */
function replyLink(
  settings: Settings,
  ticket: { workspaceId: string; number: number },
  baseUrl: string,
): string | null {
  const number = String(ticket.number);
  if (settings.supportUrl?.includes("{ticket}")) return settings.supportUrl.replaceAll("{ticket}", number);
  if (settings.supportUrl) {
    const url = new URL(settings.supportUrl);
    url.searchParams.set("lodge_ticket", number);
    return url.href;
  }
  return settings.standaloneEnabled ? `${baseUrl}/portal/${ticket.workspaceId}?ticket=${number}` : null;
}
