import type { Metadata } from "next";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

export const metadata: Metadata = { title: "Search" };

/** Checks access; the panes in the layout load the results from the API. */
export default async function SearchPage({ params }: { params: Promise<{ workspace: string }> }) {
  await requireAgent((await params).workspace);
  return null;
}
