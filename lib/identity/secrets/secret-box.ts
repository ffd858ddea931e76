import "server-only";
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";

/** A secret's row, authenticated with it: a ciphertext copied to another row or workspace doesn't decrypt. */
export type SecretPlace = { workspaceId: string; keyId: string };

const VERSION = "v1";
const derived = new Map<string, { id: string; key: Buffer }>();

/** Encrypts a secret for its row. @returns `v1.{id of the master key}.{iv}.{tag}.{ciphertext}` in base64url */
export function sealSecret(secret: string, place: SecretPlace): string {
  const { id, key } = masterKey(env.APP_SECRET);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(binding(place));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [VERSION, id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(
    ".",
  );
}

/**
 * Decrypts the result of sealSecret with APP_SECRET or, during a change, APP_SECRET_PREVIOUS.
 * @throws Error if neither fits, or it was changed or moved
 */
export function openSecret(sealed: string, place: SecretPlace): string {
  const [version, id, iv, tag, ciphertext] = sealed.split(".");
  const masters = [env.APP_SECRET, env.APP_SECRET_PREVIOUS]
    .filter((secret) => secret !== undefined)
    .map(masterKey);
  const master = masters.find((candidate) => candidate.id === id);
  if (version !== VERSION || !iv || !tag || ciphertext === undefined)
    throw new Error("A stored secret is corrupted.");
  if (!master)
    throw new Error(
      "A stored secret was encrypted with a different APP_SECRET. Set the previous one as APP_SECRET_PREVIOUS.",
    );
  const decipher = createDecipheriv("aes-256-gcm", master.key, Buffer.from(iv, "base64url"), {
    authTagLength: 16,
  })
    .setAAD(binding(place))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, "base64url")), decipher.final()]).toString(
    "utf8",
  );
}

const binding = (place: SecretPlace) =>
  Buffer.from(`identity-secret:${place.workspaceId}:${place.keyId}`, "utf8");

function masterKey(secret: string): { id: string; key: Buffer } {
  const known = derived.get(secret);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "lodge", "identity-secret encryption", 32));
  // Derived from the key, so that it reveals neither key nor secret.
  const master = { id: createHash("sha256").update("key id:").update(key).digest("hex").slice(0, 8), key };
  derived.set(secret, master);
  return master;
}
