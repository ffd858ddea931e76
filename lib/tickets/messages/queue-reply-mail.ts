import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { findVerifiedAddress } from "@/lib/identity/contacts/find-verified-address";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { queueMail } from "@/lib/platform/mail/outbox";

type Answer = {
  ticket: { workspaceId: string; number: number; subject: string; requesterId: string };
  messageId: string;
  body: string;
  files: readonly { name: string }[];
  /** Whether the reply resolves the ticket. */
  ratingLink: string | null;
};

/**
 * Queues the email about an agent's reply, in the reply's transaction. Only verified addresses get one:
 * an address that a visitor typed may be a stranger's.
 */
export async function queueReplyMail(
  tx: Tx,
  actor: AgentActor,
  { ticket, messageId, body, files, ratingLink }: Answer,
): Promise<void> {
  const { workspaceId, requesterId } = ticket;
  const recipient = await findVerifiedAddress(tx, workspaceId, requesterId);
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
 * Returns an email's link: the host's support page, or else the standalone portal, or else null.
 * `{ticket}` in the host's URL becomes the number; a URL without it gets `lodge_ticket=`.
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
