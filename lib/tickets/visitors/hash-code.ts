import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";

type Digits = { workspaceId: string; email: string; digits: string };

/** Hashes a code for storage. Codes are guessable, so the hash uses a key outside the database. */
export const hashCode = ({ workspaceId, email, digits }: Digits) =>
  createHmac("sha256", env.APP_SECRET).update(`sign-in:${workspaceId}:${email}:${digits}`).digest("hex");
