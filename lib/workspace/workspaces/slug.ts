import "server-only";

/** First parts of addresses that are Lodge's own (contract section 6). */
const RESERVED = new Set(
  (
    "api portal docs dev compat embed sign-in sign-up invite reset healthz readyz metrics w app admin help static " +
    "assets public status"
  ).split(" "),
);

/**
 * The address of a workspace, made from its name: `[a-z0-9-]{3,40}`, and none that leads elsewhere.
 * @returns for example `acme-inc` for “Acme, Inc.”
 */
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
