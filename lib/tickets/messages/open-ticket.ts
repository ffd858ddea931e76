import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { clearPortalDraft } from "@/lib/tickets/drafts/clear-drafts";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import type { OpenTicketInput, PortalThreadDto } from "./schemas";
import { toColumns } from "@/lib/tickets/model/new-ticket";
import { createTicket } from "./create-ticket";
import { requireCategory } from "./require-category";

/**
 * A customer opens a ticket. With the same key it is opened once.
 * @throws DomainError invalid (category, files), rate_limited, idempotency_mismatch
 */
export async function openTicket(
  actor: PortalActor,
  input: OpenTicketInput,
  key: string,
): Promise<PortalThreadDto> {
  await takeLimit(`open-ticket:${actor.contactId}`, { limit: 30, windowSeconds: 3600 });
  return transaction((tx) => runOnce(tx, actor, { key, request: input }, () => open(tx, actor, input)));
}

async function open(tx: Tx, actor: PortalActor, input: OpenTicketInput): Promise<PortalThreadDto> {
  const { body, attachmentIds, ...fields } = input;
  await requireCategory(tx, actor, fields.categoryId);
  const message = { body, attachmentIds };
  const { ticket, messages, rating, draft } = await createTicket(tx, actor, toColumns(fields), message);
  await clearPortalDraft(tx, actor, 0);
  return { ticket, messages, rating, draft };
}
