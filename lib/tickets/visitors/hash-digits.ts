import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";

type Digits = { workspaceId: string; email: string; digits: string };

/** How six digits are kept: there are few of them, so the hash takes a key that is not in the database. */
export const hashDigits = ({ workspaceId, email, digits }: Digits) =>
  createHmac("sha256", env.APP_SECRET).update(`sign-in:${workspaceId}:${email}:${digits}`).digest("hex");
