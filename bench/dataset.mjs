// Many tickets in the demo's workspace, in one statement each: a list of 100,000 is what the inbox must bear.
import pg from "pg";

const CUSTOMERS = 5_000;
const MESSAGES_PER_TICKET = 3;

const PEOPLE = `
  INSERT INTO "Contact" ("id", "workspaceId", "name", "email")
  SELECT gen_random_uuid(), $1::uuid, 'Customer ' || n, 'customer' || n || '@example.com'
  FROM generate_series(1, $2::int) n`;

const TICKETS = `
  WITH people AS (SELECT array_agg("id") AS ids FROM "Contact" WHERE "workspaceId" = $1::uuid),
    kinds AS (SELECT array_agg("id") AS ids FROM "Category" WHERE "workspaceId" = $1::uuid),
    start AS (SELECT "lastTicketNumber" AS at FROM "WorkspaceCounter" WHERE "workspaceId" = $1::uuid),
    tickets AS (
      INSERT INTO "Ticket" ("id", "workspaceId", "number", "subject", "status", "isActive", "requesterId",
        "requesterName", "requesterEmail", "method", "categoryId", "messageCount", "lastMessageAt",
        "lastMessageAuthor", "lastMessagePreview", "updatedAt")
      SELECT gen_random_uuid(), $1::uuid, start.at + n, 'Question about order ' || n,
        (CASE WHEN n % 12 = 0 THEN 'OPEN' WHEN n % 12 = 1 THEN 'PENDING' ELSE 'RESOLVED' END)::"TicketStatus",
        n % 12 < 2, people.ids[1 + n % cardinality(people.ids)], 'Customer', 'customer@example.com', 'NONE',
        kinds.ids[1 + n % cardinality(kinds.ids)], $3::int, now() - n * interval '37 seconds', 'CONTACT',
        'Where is it, and when does it arrive?', now()
      FROM generate_series(1, $2::int) n, people, kinds, start
      RETURNING "id", "workspaceId", "requesterId", "lastMessageAt"
    ), messages AS (
      INSERT INTO "Message" ("id", "workspaceId", "ticketId", "contactId", "body", "channel", "createdAt")
      SELECT gen_random_uuid(), "workspaceId", t."id", "requesterId",
        'Where is my order, and when does it arrive? It was to be here on Monday.', 'PORTAL', "lastMessageAt"
      FROM tickets t, generate_series(1, $3::int)
    )
  UPDATE "WorkspaceCounter" SET "lastTicketNumber" = "lastTicketNumber" + $2::int WHERE "workspaceId" = $1::uuid`;

/** @param {string} url of the database @param {number} tickets how many */
export async function fill(url, workspaceId, tickets) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(PEOPLE, [workspaceId, CUSTOMERS]);
  await client.query(TICKETS, [workspaceId, tickets, MESSAGES_PER_TICKET]);
  await client.query("VACUUM ANALYZE");
  await client.end();
}
