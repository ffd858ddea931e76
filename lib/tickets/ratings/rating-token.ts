import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";

/** Content of a rating link. Its holder reads the contact's mailbox. */
export type RatingSubject = { workspaceId: string; ticketId: string; contactId: string };

const LIFETIME_S = 60 * 86_400;
const IDS = 32;
const SIZE = IDS + 4 + 32;

/** Signs a rating link, so that unused links need no storage. */
export function signRating({ workspaceId, ticketId, contactId }: RatingSubject, now: Date): string {
  const expires = Buffer.alloc(4);
  expires.writeUInt32BE(Math.floor(now.getTime() / 1000) + LIFETIME_S);
  const content = Buffer.concat([toBytes(ticketId), toBytes(contactId), expires]);
  return Buffer.concat([content, sign(env.APP_SECRET, workspaceId, content)]).toString("base64url");
}

/** @returns null if changed, of another workspace, or older than 60 days */
export function readRating(workspaceId: string, token: string, now: Date): RatingSubject | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== SIZE) return null;
  const [content, mac] = [bytes.subarray(0, IDS + 4), bytes.subarray(IDS + 4)];
  const isOurs = [env.APP_SECRET, env.APP_SECRET_PREVIOUS].some(
    (secret) => secret !== undefined && timingSafeEqual(mac, sign(secret, workspaceId, content)),
  );
  if (!isOurs || content.readUInt32BE(IDS) * 1000 < now.getTime()) return null;
  return { workspaceId, ticketId: toId(content.subarray(0, 16)), contactId: toId(content.subarray(16, IDS)) };
}

function sign(secret: string, workspaceId: string, content: Buffer): Buffer {
  const key = Buffer.from(hkdfSync("sha256", secret, "lodge", "rating link", 32));
  return createHmac("sha256", key).update(toBytes(workspaceId)).update(content).digest();
}

const toBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");

const toId = (bytes: Buffer) =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

type Rated = { workspaceId: string; id: string; requesterId: string };

/** URL to rate a ticket from an email; `&score=good` is appended. */
export function ratingLink({ workspaceId, id, requesterId }: Rated, now: Date): string {
  const token = signRating({ workspaceId, ticketId: id, contactId: requesterId }, now);
  return `${env.APP_URL}/portal/${workspaceId}/rating?token=${token}`;
}
