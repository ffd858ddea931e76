import "server-only";
import { db } from "@/lib/platform/db";
import type { FoundContact } from "./find-or-create-contact";

/** @returns a contact of the workspace; null if there is none */
export const findContact = (workspaceId: string, id: string): Promise<FoundContact | null> =>
  db.contact.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { id: true, name: true, email: true },
  });
