import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAgent } from "@/lib/workspace/auth/require-agent";

type TicketPageProps = { params: Promise<{ workspace: string; number: string }> };

export async function generateMetadata({ params }: TicketPageProps): Promise<Metadata> {
  return { title: `Ticket ${(await params).number}` };
}

/** Checks access; the panes in the layout load the ticket from the API. */
export default async function TicketPage({ params }: TicketPageProps) {
  const { workspace, number } = await params;
  await requireAgent(workspace);
  if (!/^\d{1,9}$/.test(number)) notFound();
  return null;
}
