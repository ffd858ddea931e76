import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { setSeparated } from "@/lib/identity/contacts/separation";
import { transaction } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import { requirePair } from "./require-pair";
import type { DecisionInput } from "./schemas";

/**
 * Marks two contacts with the same email as different people, which prevents a merge, or removes the mark. Idempotent.
 * @throws DomainError not_found, invalid, conflict
 */
export async function decideSeparation(actor: AgentActor, id: string, input: DecisionInput): Promise<void> {
  const { decision, ...asked } = input;
  const apart = decision === "apart";
  await transaction(async (tx) => {
    const { contact, other, ticket } = await requirePair(tx, actor, { id, ...asked });
    if (!(await setSeparated(tx, actor, [contact.id, other.id], apart))) return;
    const name = other.name || other.email;
    const data = apart ? { apart: name } : { reconsidered: name };
    await recordEvent(tx, actor, { type: "contact.updated", ticket, isPublic: false, data });
    const action = apart ? "contact.kept_apart" : "contact.reconsidered";
    await recordAudit(tx, actor, action, {
      id: contact.id,
      name: contact.name,
      otherId: other.id,
      otherName: other.name,
    });
  });
}
