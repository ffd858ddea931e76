import "server-only";
import type { PortalMessageDto, PortalThreadDto } from "@/lib/tickets/messages/schemas";
import type { TicketStatus } from "@/lib/tickets/model/labels";

type Sample = [subject: string, status: TicketStatus, unread: number, category: string, minutesAgo: number];

const SAMPLES: Sample[] = [
  ["The invoice shows the wrong address", "pending", 1, "Billing", 25],
  ["Export stops halfway", "open", 0, "Technical", 26 * 60],
  ["How do I invite a colleague?", "resolved", 0, "Account", 6 * 24 * 60],
  ["Can we pay once a year?", "closed", 0, "Billing", 40 * 24 * 60],
];

/** Sample tickets in every status, for customization previews. */
export function sampleThreads(now: Date): PortalThreadDto[] {
  return SAMPLES.map((sample, index) => sampleThread(sample, SAMPLES.length - index, now));
}

function sampleThread([subject, status, unread, category, minutes]: Sample, number: number, now: Date) {
  const at = (minutesBefore: number) => new Date(now.getTime() - minutesBefore * 60_000).toISOString();
  const messages: PortalMessageDto[] = [
    {
      id: `${number}a`,
      author: "customer",
      authorName: "Ana Customer",
      body: "Hello,\n\nplease have a look at this when you can.\n\nThank you!",
      html: null,
      createdAt: at(minutes + 90),
      attachments: [],
    },
    {
      id: `${number}b`,
      author: "agent",
      authorName: "Sam from support",
      body: "Thanks for writing. Here is how it works: https://example.com/help\nDoes this help you?",
      html: null,
      createdAt: at(minutes),
      attachments: [{ id: `${number}f`, name: "steps.pdf", contentType: "application/pdf", size: 48_200 }],
    },
  ];
  const preview = messages[1]?.body.split("\n")[0] ?? "";
  const canRate = status === "resolved";
  const times = { lastMessageAt: at(minutes), createdAt: at(minutes + 90) };
  const ticket = { number, subject, status, category, unread, canRate, preview, ...times };
  return { ticket, messages, rating: null, draft: "" };
}
