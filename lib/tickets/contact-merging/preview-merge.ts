import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { canonicalEmail } from "@/lib/identity/signatures/email-address";
import { toMethod } from "@/lib/tickets/model/ticket-dto";
import type { MergePreviewDto, MergeSideDto } from "./schemas";

const SIDE = {
  id: true,
  name: true,
  email: true,
  identities: { select: { kind: true, value: true, method: true }, orderBy: { id: "asc" } },
  _count: { select: { tickets: true } },
} as const;

/** Previews a merge with the contact that verified the same email. @throws DomainError not_found */
export async function previewMerge({ workspaceId }: AgentActor, id: string): Promise<MergePreviewDto> {
  const contact = await db.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: SIDE,
  });
  if (!contact) throw notFound("customer");
  const value = canonicalEmail(contact.email);
  const other =
    value === null
      ? null
      : await db.contact.findFirst({
          where: { workspaceId, id: { not: id }, identities: { some: { kind: "EMAIL", value } } },
          select: SIDE,
        });
  return { contact: toSide(contact), other: other && toSide(other) };
}

type Row = Omit<MergeSideDto, "tickets" | "identities"> & {
  _count: { tickets: number };
  identities: { kind: "EMAIL" | "EXTERNAL_ID"; value: string; method: Parameters<typeof toMethod>[0] }[];
};

const toSide = ({ _count, identities, ...person }: Row): MergeSideDto => ({
  ...person,
  tickets: _count.tickets,
  identities: identities.map(({ kind, value, method }) => ({
    kind: kind === "EMAIL" ? "email" : "externalId",
    value,
    method: toMethod(method),
  })),
});
