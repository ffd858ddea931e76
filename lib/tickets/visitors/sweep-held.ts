import "server-only";
import { removeUnprovedContacts } from "@/lib/identity/contacts/remove-unproved-contacts";
import { transaction } from "@/lib/platform/db";
import { removeHeld } from "@/lib/tickets/change/remove-held";

const WEEK = 7 * 24 * 3_600_000;

/** Forgets what visitors wrote a week ago if neither they nor an agent has come back to it. */
export async function sweepHeld(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const requesters = await removeHeld(tx, new Date(now.getTime() - WEEK));
    await removeUnprovedContacts(tx, requesters);
  });
}
