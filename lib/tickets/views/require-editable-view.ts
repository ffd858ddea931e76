import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { mayEdit, visibleViews } from "./visible-views";

/** A view that is about to change. @throws DomainError not_found, forbidden for a shared view of somebody else */
export async function requireEditableView(tx: Tx, actor: AgentActor, id: string) {
  const view = await tx.view.findFirst({ where: { ...visibleViews(actor), id } });
  if (!view) throw notFound("view");
  if (!mayEdit(actor, view))
    throw new DomainError("forbidden", "Only who made this view, or an owner or admin, may change it.");
  return view;
}
