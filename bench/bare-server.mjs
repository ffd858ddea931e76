// What the same list costs with nothing around it: node:http and one named statement. The measure for all else.
import { createServer } from "node:http";
import pg from "pg";

const [url, workspaceId] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 4 });

const LIST = {
  name: "bare-list",
  text: `SELECT t.*, c."name" AS category FROM (
      SELECT "id", "number", "subject", "status", "priority", "requesterId", "requesterName", "requesterEmail", "method",
        "categoryId", "assigneeId", "messageCount", "lastMessagePreview", "lastMessageAt", "createdAt"
      FROM "Ticket" WHERE "workspaceId" = $1 AND "folder" = 'INBOX'
      ORDER BY "lastMessageAt" DESC, "id" DESC LIMIT 26
    ) t LEFT JOIN "Category" c ON c."workspaceId" = $1 AND c."id" = t."categoryId"
    ORDER BY t."lastMessageAt" DESC, t."id" DESC`,
};

createServer((_, response) => {
  void pool.query({ ...LIST, values: [workspaceId] }).then(({ rows }) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(rows));
  });
}).listen(0, "127.0.0.1", function () {
  process.send(this.address().port);
});
