import "server-only";
import { db } from "@/lib/platform/db";
import { authorizeVisit } from "./authorize-visit";
import type { Refusal } from "@/lib/identity/refusals";
import { generateToken, hashToken } from "@/lib/identity/sessions/session-token";

/** A code opens a frame right away. */
const LIFETIME_MS = 60_000;

type CodeRequest = {
  workspaceId: string;
  /** Like the portal's query: `email&hmac&nickname` or `jwt`. */
  query: URLSearchParams;
  /** Origin of the host page, from its browser. */
  origin: string | null;
  networkAddress: string;
};

export type IssuedCode =
  | {
      ok: true;
      code: string;
      workspaceId: string;
      /** Null for a visitor: the code opens the form. */
      contactId: string | null;
      name: string;
    }
  | { ok: false; refusal: Refusal };

/**
 * Exchanges the host page's signature or token for a code that opens the portal once, within a minute, and only inside
 * a page of the same origin. This keeps credentials out of the frame's URL.
 */
export async function issueCode({ origin, ...request }: CodeRequest): Promise<IssuedCode> {
  const now = new Date();
  const decision = await authorizeVisit({ ...request, framing: { kind: "host", origin } }, now);
  if (!decision.ok) return decision;
  const { contact, identityId, secretId, method, signedValue, epoch } = decision.grant;
  const { workspaceId } = request;
  const code = generateToken();
  await db.portalCode.create({
    data: {
      workspaceId,
      codeHash: hashToken(code),
      contactId: contact?.id ?? null,
      identityId,
      secretId,
      method,
      signedValue,
      epoch,
      origin: origin ?? "",
      createdAt: now,
      expiresAt: new Date(now.getTime() + LIFETIME_MS),
    },
  });
  return { ok: true, code, workspaceId, contactId: contact?.id ?? null, name: contact?.name ?? "" };
}
