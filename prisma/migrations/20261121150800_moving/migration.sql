-- What Prisma can't say.

-- Two names that differ in case only are one.
CREATE UNIQUE INDEX "Tag_name" ON "Tag" ("workspaceId", lower("name"));
CREATE UNIQUE INDEX "Team_name" ON "Team" ("workspaceId", lower("name"));
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_name_form" CHECK (char_length("name") BETWEEN 1 AND 40 AND "name" !~ '[",]');
-- The sleeping tickets by the end of their sleep.
CREATE INDEX "Ticket_due" ON "Ticket" ("snoozedUntil") WHERE "snoozedUntil" IS NOT NULL;
