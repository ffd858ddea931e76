import "server-only";
import { db } from "@/lib/platform/db";

/** Whether the installation has a workspace. If not, the first visitor sets it up. */
export async function isSetUp(): Promise<boolean> {
  return (await db.workspace.findFirst({ select: { id: true } })) !== null;
}
