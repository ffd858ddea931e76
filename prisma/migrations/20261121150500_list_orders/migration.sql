-- The orders of the lists that the plain indexes of the ticket don't have. Only tickets in the inbox wait for an
-- answer or press, so only they are in these.

-- IS NULL is no equality to the planner: without its own indexes the queue of the unassigned would be searched for.
CREATE INDEX "Ticket_unassigned_idx" ON "Ticket" ("workspaceId", "lastMessageAt" DESC, "id" DESC)
  WHERE "shelf" = 'INBOX' AND "assigneeId" IS NULL;

-- Waiting longest.
CREATE INDEX "Ticket_waiting_idx" ON "Ticket" ("workspaceId", coalesce("waitingSince", 'infinity'), "id")
  WHERE "shelf" = 'INBOX';
CREATE INDEX "Ticket_unassigned_waiting_idx" ON "Ticket" ("workspaceId", coalesce("waitingSince", 'infinity'), "id")
  WHERE "shelf" = 'INBOX' AND "assigneeId" IS NULL;
CREATE INDEX "Ticket_assignee_waiting_idx" ON "Ticket" ("workspaceId", "assigneeId", coalesce("waitingSince", 'infinity'), "id")
  WHERE "shelf" = 'INBOX' AND "assigneeId" IS NOT NULL;
CREATE INDEX "Ticket_category_waiting_idx" ON "Ticket" ("workspaceId", "categoryId", coalesce("waitingSince", 'infinity'), "id")
  WHERE "shelf" = 'INBOX' AND "categoryId" IS NOT NULL;
CREATE INDEX "Ticket_team_waiting_idx" ON "Ticket" ("workspaceId", "teamId", coalesce("waitingSince", 'infinity'), "id")
  WHERE "shelf" = 'INBOX' AND "teamId" IS NOT NULL;

-- By priority.
CREATE INDEX "Ticket_priority_idx" ON "Ticket" ("workspaceId", "priority" DESC, "lastMessageAt" DESC, "id" DESC)
  WHERE "shelf" = 'INBOX';
CREATE INDEX "Ticket_unassigned_priority_idx" ON "Ticket" ("workspaceId", "priority" DESC, "lastMessageAt" DESC, "id" DESC)
  WHERE "shelf" = 'INBOX' AND "assigneeId" IS NULL;
CREATE INDEX "Ticket_assignee_priority_idx" ON "Ticket" ("workspaceId", "assigneeId", "priority" DESC, "lastMessageAt" DESC, "id" DESC)
  WHERE "shelf" = 'INBOX' AND "assigneeId" IS NOT NULL;
CREATE INDEX "Ticket_category_priority_idx" ON "Ticket" ("workspaceId", "categoryId", "priority" DESC, "lastMessageAt" DESC, "id" DESC)
  WHERE "shelf" = 'INBOX' AND "categoryId" IS NOT NULL;
CREATE INDEX "Ticket_team_priority_idx" ON "Ticket" ("workspaceId", "teamId", "priority" DESC, "lastMessageAt" DESC, "id" DESC)
  WHERE "shelf" = 'INBOX' AND "teamId" IS NOT NULL;

-- The index of the shelf has held tickets in their order too.
DROP INDEX "Ticket_held_idx";

CREATE INDEX "Mention_unread_idx" ON "Mention" ("workspaceId", "agentId") WHERE "readAt" IS NULL;
