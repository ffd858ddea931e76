import "server-only";
import { db } from "@/lib/platform/db";
import { findGrant } from "./find-grant";
import type { Refusal } from "@/lib/identity/refusals";
import { generateToken, hashToken } from "@/lib/identity/sessions/session-token";

/** A code is for opening a frame at once. */
const LIFETIME_MS = 60_000;

type Asked = {
  workspaceId: string;
  /** As the portal's own query would be: `email&hmac&nickname` or `jwt`. */
  query: URLSearchParams;
  /** Of the host's page, as its browser says. */
  origin: string | null;
  networkAddress: string;
};

export type IssuedCode =
  | {
      ok: true;
      code: string;
      workspaceId: string;
      /** Null where nobody is signed in: the code opens the form. */
      contactId: string | null;
      name: string;
    }
  | { ok: false; refusal: Refusal };

/**
 * Trades what the host's page has, a signature or a token, for a code that opens the portal once, within a minute,
 * and only inside of a page of the same origin. So the proof stays out of the frame's address.
 */
export async function issueCode({ origin, ...asked }: Asked): Promise<IssuedCode> {
  const now = new Date();
  const decision = await findGrant({ ...asked, framing: { kind: "host", origin } }, now);
  if (!decision.ok) return decision;
  const { contact, identityId, secretId, method, signedValue, epoch } = decision.grant;
  const { workspaceId } = asked;
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
