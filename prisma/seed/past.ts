// The demo's last sixty days: tickets that were answered and resolved, and what was said of it. Written in bulk and
// straight into the past, because nothing of it is ever looked at but in lists and reports.
import { randomUUIDv7 } from "node:crypto";
import type { Prisma } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";

const DAYS = 60;
const HOUR = 3_600_000;

const PEOPLE = ["Alex Moreau", "Priya Nair", "Tomás Vega", "Lena Fischer", "Noah Brandt", "Aiko Sato"];

/** Subject, what the customer wrote, and what was answered. */
const QUESTIONS = [
  [
    "How do I invite a colleague?",
    "Two of us should look at the same dashboards. How does she get an account?",
    "Open Settings > Members and choose “Invite”. They get a mail with a link.",
  ],
  [
    "The chart shows no data for today",
    "Yesterday is complete, but today's column is empty since the morning.",
    "Today's numbers come in after the first import, at about nine. They are there now.",
  ],
  [
    "Please send a copy of the last invoice",
    "Our accounting can't find it any more, and the quarter ends on Friday.",
    "It is attached, and all of them are under Settings > Billing.",
  ],
  [
    "Can we get a higher limit for imports?",
    "We import about 40,000 rows on Mondays and are stopped at half of it.",
    "Yes: I have raised it to 50,000 rows a day for your account.",
  ],
  [
    "The dashboard loads slowly since the update",
    "It took two seconds before and takes ten now, in every browser we have.",
    "We found the cause and fixed it this morning. Is it quick again for you?",
  ],
  [
    "Where do I change my password?",
    "I have looked through all of the settings and don't see it.",
    "Under your name at the top right, “Account”. You need the old one once more.",
  ],
] as const;

const COMMENTS = {
  GOOD: ["Quick and friendly, thank you!", "", "Exactly what I needed.", "", ""],
  OKAY: ["It took a while, but the answer was right.", ""],
  BAD: ["I had to explain it three times.", ""],
};

/** The same numbers at every start: a demo is easier to talk about when it stays as it is. */
function createDice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/** More on weekdays than on weekends, and in the morning more than at night. */
function timesOfTickets(dice: (sides: number) => number, now: number): Date[] {
  return Array.from({ length: DAYS }, (_, day) => {
    const midnight = now - (now % (24 * HOUR)) - (DAYS - day) * 24 * HOUR;
    const weekday = new Date(midnight).getUTCDay();
    const count = weekday === 0 || weekday === 6 ? dice(2) : 1 + dice(3);
    return Array.from(
      { length: count },
      () => new Date(midnight + (7 + dice(6) + dice(6)) * HOUR + dice(60) * 60_000),
    );
  }).flat();
}

export async function tellPast(workspaceId: string): Promise<void> {
  const dice = createDice(7);
  const times = timesOfTickets(dice, Date.now());
  const agents = await db.agent.findMany({
    where: { workspaceId },
    orderBy: { role: "asc" },
    select: { id: true },
  });
  const categories = await db.category.findMany({ where: { workspaceId }, select: { id: true } });
  const contacts = PEOPLE.map((name) => ({
    ...{ id: randomUUIDv7(), workspaceId, name, createdAt: times[0] ?? new Date() },
    email: `${name
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z ]/g, "")
      .replace(" ", ".")}@fabrikam.example`,
  }));
  const { lastTicketNumber } = await db.workspaceCounter.update({
    where: { workspaceId },
    data: { lastTicketNumber: { increment: times.length } },
  });
  const pick = <T>(from: readonly T[]) => from[dice(from.length)] as T;
  const past = times.map((createdAt, index) => {
    const [subject, question, answer] = pick(QUESTIONS);
    const answeredAt = new Date(createdAt.getTime() + (6 + dice(170)) * 60_000);
    return {
      ...{ id: randomUUIDv7(), number: lastTicketNumber - times.length + index + 1 },
      ...{ subject, question, answer },
      ...{ createdAt, answeredAt, contact: pick(contacts), agent: pick(agents), category: pick(categories) },
      resolvedAt: new Date(answeredAt.getTime() + dice(50) * HOUR),
      score: dice(10) < 6 ? pick(["GOOD", "GOOD", "GOOD", "GOOD", "OKAY", "BAD"] as const) : null,
    };
  });
  await write(workspaceId, contacts, past, pick);
}

type Past = {
  id: string;
  number: number;
  subject: string;
  question: string;
  answer: string;
  createdAt: Date;
  answeredAt: Date;
  resolvedAt: Date;
  contact: { id: string; name: string; email: string };
  agent: { id: string };
  category: { id: string };
  score: "GOOD" | "OKAY" | "BAD" | null;
};

async function write(
  workspaceId: string,
  contacts: Prisma.ContactCreateManyInput[],
  past: Past[],
  pick: <T>(from: readonly T[]) => T,
): Promise<void> {
  await db.contact.createMany({ data: contacts });
  await db.ticket.createMany({ data: past.map((ticket) => ticketRow(workspaceId, ticket)) });
  await db.message.createMany({ data: past.flatMap((ticket) => messageRows(workspaceId, ticket)) });
  await db.rating.createMany({
    data: past.flatMap(({ id, contact, agent, score, resolvedAt }) =>
      score
        ? [
            {
              ...{ workspaceId, ticketId: id, contactId: contact.id, agentId: agent.id, score },
              ...{ comment: pick(COMMENTS[score]), createdAt: resolvedAt },
            },
          ]
        : [],
    ),
  });
  await db.ticketCount.upsert({
    where: { workspaceId_view: { workspaceId, view: "resolved" } },
    create: { workspaceId, view: "resolved", count: past.length },
    update: { count: { increment: past.length } },
  });
}

function ticketRow(workspaceId: string, ticket: Past): Prisma.TicketCreateManyInput {
  const { id, number, subject, answer, createdAt, answeredAt, resolvedAt, contact, agent, category } = ticket;
  return {
    ...{ workspaceId, id, number, subject, createdAt, resolvedAt, status: "RESOLVED", isActive: false },
    ...{ requesterId: contact.id, requesterName: contact.name, requesterEmail: contact.email },
    ...{ method: "HOST_SIGNATURE", verifiedAt: createdAt, categoryId: category.id, assigneeId: agent.id },
    ...{
      messageCount: 2,
      lastMessageAt: answeredAt,
      lastMessageAuthor: "AGENT",
      firstResponseAt: answeredAt,
    },
    lastMessagePreview: answer,
  };
}

function messageRows(workspaceId: string, ticket: Past): Prisma.MessageCreateManyInput[] {
  const { id: ticketId, question, answer, createdAt, answeredAt, contact, agent } = ticket;
  return [
    {
      ...{ workspaceId, ticketId, contactId: contact.id, body: question, channel: "PORTAL" },
      ...{ method: "HOST_SIGNATURE", verifiedAt: createdAt, createdAt },
    },
    { workspaceId, ticketId, agentId: agent.id, body: answer, channel: "INBOX", createdAt: answeredAt },
  ];
}
