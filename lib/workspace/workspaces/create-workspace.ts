import "server-only";
import type { Tx } from "@/lib/platform/db";

/** First parts of Lodge's own URLs. */
const RESERVED = new Set(
  (
    "api portal docs dev compat embed sign-in sign-up invite reset healthz readyz metrics w app admin help static " +
    "assets public status"
  ).split(" "),
);

/** @returns a slug made from a workspace's name, such as `acme-inc` from “Acme, Inc.”: `[a-z0-9-]{3,40}`, not reserved */
export function slugFor(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 30);
  return plain.length < 3 || RESERVED.has(plain) ? `${plain || "team"}-desk` : plain;
}

/** Creates a workspace with its settings and counters. @throws Prisma P2002 when the slug is taken */
export async function createWorkspace(tx: Tx, input: { slug: string; name: string }) {
  return tx.workspace.create({
    data: { slug: input.slug, name: input.name, settings: { create: {} }, counter: { create: {} } },
    select: { id: true, slug: true, name: true },
  });
}
