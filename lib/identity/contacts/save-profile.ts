import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { ProfileInput } from "./schemas";

/** Saves a customer's time zone and locale, if changed. */
export async function saveProfile(
  { workspaceId, contactId: id }: PortalActor,
  { timeZone, locale }: ProfileInput,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Contact" SET "timeZone" = ${timeZone}, "locale" = ${locale}
    WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${id}::uuid
      AND ("timeZone", "locale") IS DISTINCT FROM (${timeZone}, ${locale})`;
}
