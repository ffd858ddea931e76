import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Makes an empty workspace with its settings and counters. @throws Prisma P2002 when the slug is taken */
export async function createWorkspace(tx: Tx, input: { slug: string; name: string }) {
  return tx.workspace.create({
    data: { slug: input.slug, name: input.name, settings: { create: {} }, counter: { create: {} } },
    select: { id: true, slug: true, name: true },
  });
}
