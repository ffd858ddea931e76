import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/platform/env";

/** @returns the public URL of a workspace's logo. It changes with the logo, so it can be cached forever */
export function logoUrl(workspaceId: string, key: string | null): string | null {
  if (!key) return null;
  const version = createHash("sha256").update(key).digest("hex").slice(0, 12);
  return `${env.APP_URL}/portal/${workspaceId}/logo?v=${version}`;
}
