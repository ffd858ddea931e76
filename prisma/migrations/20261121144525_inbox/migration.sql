-- For the search: a key of the workspace in front of words, and names with typing errors.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "TicketShelf" AS ENUM ('INBOX', 'SNOOZED', 'DONE', 'HELD', 'MERGED');

-- CreateEnum
CREATE TYPE "RatingScore" AS ENUM ('GOOD', 'OKAY', 'BAD');

-- CreateEnum
CREATE TYPE "QueuedReplyState" AS ENUM ('WAITING', 'SENT', 'CANCELLED');

-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('MENTION', 'ASSIGNED', 'REPLIED', 'FOLLOWED', 'SCHEDULE_CANCELLED', 'SNOOZE_ENDED', 'RATED');

-- DropIndex
DROP INDEX "Ticket_workspaceId_assigneeId_isActive_lastMessageAt_id_idx";

-- DropIndex
DROP INDEX "Ticket_workspaceId_categoryId_isActive_lastMessageAt_id_idx";

-- DropIndex
DROP INDEX "Ticket_workspaceId_isActive_lastMessageAt_id_idx";

-- DropIndex
DROP INDEX "Ticket_workspaceId_status_lastMessageAt_id_idx";

-- DropIndex
DROP INDEX "Ticket_workspaceId_teamId_idx";

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, body)) STORED;

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "mentions" UUID[],
ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, body)) STORED;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "snoozedAt" TIMESTAMPTZ(3),
ADD COLUMN     "search" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, subject)) STORED,
-- Generated: where a ticket stands can't disagree with what it is. In one statement, so that the table is written once.
ADD COLUMN     "shelf" "TicketShelf" NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN "mergedIntoId" IS NOT NULL THEN 'MERGED'::"TicketShelf"
    WHEN "heldAt" IS NOT NULL THEN 'HELD'::"TicketShelf"
    WHEN NOT "isActive" THEN 'DONE'::"TicketShelf"
    WHEN "snoozedAt" IS NOT NULL THEN 'SNOOZED'::"TicketShelf"
    ELSE 'INBOX'::"TicketShelf"
  END
) STORED;

-- CreateTable
CREATE TABLE "ContactNote" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketLink" (
    "workspaceId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TicketLink_pkey" PRIMARY KEY ("workspaceId","ticketId","otherId")
);

-- CreateTable
CREATE TABLE "TicketMerge" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "targetId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "TicketMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketFollower" (
    "workspaceId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TicketFollower_pkey" PRIMARY KEY ("workspaceId","ticketId","agentId")
);

-- CreateTable
CREATE TABLE "BulkChange" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "BulkChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rating" (
    "workspaceId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "agentId" UUID,
    "score" "RatingScore" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("workspaceId","ticketId")
);

-- CreateTable
CREATE TABLE "View" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "sort" TEXT NOT NULL DEFAULT 'newest',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "View_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Macro" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "effects" JSONB NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Macro_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QueuedReply" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "attachmentIds" UUID[],
    "effects" JSONB NOT NULL,
    "isScheduled" BOOLEAN NOT NULL,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "QueuedReplyState" NOT NULL DEFAULT 'WAITING',
    "messageId" UUID,
    "cancelReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QueuedReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "mentionedAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("workspaceId","agentId","ticketId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "ticketId" UUID NOT NULL,
    "actorName" TEXT NOT NULL DEFAULT '',
    "preview" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgentPreferences" (
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "undoSeconds" INTEGER NOT NULL DEFAULT 10,
    "shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "sound" BOOLEAN NOT NULL DEFAULT false,
    "desktop" BOOLEAN NOT NULL DEFAULT false,
    "digest" BOOLEAN NOT NULL DEFAULT true,
    "muted" "NotificationKind"[],
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgentPreferences_pkey" PRIMARY KEY ("workspaceId","agentId")
);

-- CreateTable
CREATE TABLE "AgentPresence" (
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "ticketId" UUID,
    "isTyping" BOOLEAN NOT NULL DEFAULT false,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgentPresence_pkey" PRIMARY KEY ("workspaceId","agentId")
);

-- CreateIndex
CREATE INDEX "ContactNote_workspaceId_contactId_id_idx" ON "ContactNote"("workspaceId", "contactId", "id");

-- CreateIndex
CREATE INDEX "ContactNote_workspaceId_agentId_idx" ON "ContactNote"("workspaceId", "agentId");

-- CreateIndex
CREATE INDEX "TicketLink_workspaceId_otherId_idx" ON "TicketLink"("workspaceId", "otherId");

-- CreateIndex
CREATE INDEX "TicketMerge_workspaceId_sourceId_idx" ON "TicketMerge"("workspaceId", "sourceId");

-- CreateIndex
CREATE INDEX "TicketMerge_workspaceId_targetId_idx" ON "TicketMerge"("workspaceId", "targetId");

-- CreateIndex
CREATE INDEX "TicketMerge_workspaceId_agentId_idx" ON "TicketMerge"("workspaceId", "agentId");

-- CreateIndex
CREATE INDEX "TicketFollower_workspaceId_agentId_idx" ON "TicketFollower"("workspaceId", "agentId");

-- CreateIndex
CREATE INDEX "BulkChange_workspaceId_agentId_idx" ON "BulkChange"("workspaceId", "agentId");

-- CreateIndex
CREATE INDEX "BulkChange_createdAt_idx" ON "BulkChange"("createdAt");

-- CreateIndex
CREATE INDEX "Rating_workspaceId_createdAt_idx" ON "Rating"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "Rating_workspaceId_contactId_idx" ON "Rating"("workspaceId", "contactId");

-- CreateIndex
CREATE INDEX "Rating_workspaceId_agentId_idx" ON "Rating"("workspaceId", "agentId");

-- CreateIndex
CREATE INDEX "View_workspaceId_agentId_idx" ON "View"("workspaceId", "agentId");

-- CreateIndex
CREATE UNIQUE INDEX "View_workspaceId_id_key" ON "View"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Macro_workspaceId_agentId_idx" ON "Macro"("workspaceId", "agentId");

-- CreateIndex
CREATE UNIQUE INDEX "Macro_workspaceId_id_key" ON "Macro"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "QueuedReply_workspaceId_ticketId_state_idx" ON "QueuedReply"("workspaceId", "ticketId", "state");

-- CreateIndex
CREATE INDEX "QueuedReply_workspaceId_agentId_state_idx" ON "QueuedReply"("workspaceId", "agentId", "state");

-- CreateIndex
CREATE INDEX "QueuedReply_state_sendAt_idx" ON "QueuedReply"("state", "sendAt");

-- CreateIndex
CREATE UNIQUE INDEX "QueuedReply_workspaceId_id_key" ON "QueuedReply"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "Mention_workspaceId_agentId_mentionedAt_ticketId_idx" ON "Mention"("workspaceId", "agentId", "mentionedAt" DESC, "ticketId" DESC);

-- CreateIndex
CREATE INDEX "Mention_workspaceId_ticketId_idx" ON "Mention"("workspaceId", "ticketId");

-- CreateIndex
CREATE INDEX "Notification_workspaceId_agentId_id_idx" ON "Notification"("workspaceId", "agentId", "id" DESC);

-- CreateIndex
CREATE INDEX "Notification_workspaceId_ticketId_idx" ON "Notification"("workspaceId", "ticketId");

-- CreateIndex
CREATE INDEX "Notification_createdAt_idx" ON "Notification"("createdAt");

-- CreateIndex
CREATE INDEX "AgentPresence_workspaceId_seenAt_idx" ON "AgentPresence"("workspaceId", "seenAt");

-- CreateIndex
CREATE INDEX "AgentPresence_workspaceId_ticketId_idx" ON "AgentPresence"("workspaceId", "ticketId");

-- CreateIndex
CREATE INDEX "Message_workspaceId_search_idx" ON "Message" USING GIN ("workspaceId" uuid_ops, "search");

-- CreateIndex
CREATE INDEX "Note_workspaceId_search_idx" ON "Note" USING GIN ("workspaceId" uuid_ops, "search");

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_shelf_lastMessageAt_id_idx" ON "Ticket"("workspaceId", "shelf", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_assigneeId_shelf_lastMessageAt_id_idx" ON "Ticket"("workspaceId", "assigneeId", "shelf", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_categoryId_shelf_lastMessageAt_id_idx" ON "Ticket"("workspaceId", "categoryId", "shelf", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_teamId_shelf_lastMessageAt_id_idx" ON "Ticket"("workspaceId", "teamId", "shelf", "lastMessageAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_mergedIntoId_idx" ON "Ticket"("workspaceId", "mergedIntoId");

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_search_idx" ON "Ticket" USING GIN ("workspaceId" uuid_ops, "search");

-- AddForeignKey
ALTER TABLE "ContactNote" ADD CONSTRAINT "ContactNote_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactNote" ADD CONSTRAINT "ContactNote_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_workspaceId_mergedIntoId_fkey" FOREIGN KEY ("workspaceId", "mergedIntoId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketLink" ADD CONSTRAINT "TicketLink_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketLink" ADD CONSTRAINT "TicketLink_workspaceId_otherId_fkey" FOREIGN KEY ("workspaceId", "otherId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMerge" ADD CONSTRAINT "TicketMerge_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMerge" ADD CONSTRAINT "TicketMerge_workspaceId_targetId_fkey" FOREIGN KEY ("workspaceId", "targetId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketMerge" ADD CONSTRAINT "TicketMerge_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketFollower" ADD CONSTRAINT "TicketFollower_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketFollower" ADD CONSTRAINT "TicketFollower_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkChange" ADD CONSTRAINT "BulkChange_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "View" ADD CONSTRAINT "View_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "View" ADD CONSTRAINT "View_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Macro" ADD CONSTRAINT "Macro_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Macro" ADD CONSTRAINT "Macro_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QueuedReply" ADD CONSTRAINT "QueuedReply_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QueuedReply" ADD CONSTRAINT "QueuedReply_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QueuedReply" ADD CONSTRAINT "QueuedReply_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgentPreferences" ADD CONSTRAINT "AgentPreferences_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgentPresence" ADD CONSTRAINT "AgentPresence_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgentPresence" ADD CONSTRAINT "AgentPresence_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma can't say.

ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_snooze_whole" CHECK ("snoozedUntil" IS NULL OR "snoozedAt" IS NOT NULL);
-- A merged ticket is closed, or its messages would be written in two places.
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_merged_is_closed" CHECK ("mergedIntoId" IS NULL OR ("status" = 'CLOSED' AND "mergedIntoId" <> "id"));
ALTER TABLE "TicketLink" ADD CONSTRAINT "TicketLink_two" CHECK ("ticketId" <> "otherId");
ALTER TABLE "Note" ADD CONSTRAINT "Note_body_length" CHECK (char_length("body") BETWEEN 1 AND 20000);
ALTER TABLE "ContactNote" ADD CONSTRAINT "ContactNote_body_length" CHECK (char_length("body") BETWEEN 1 AND 5000);
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_comment_length" CHECK (char_length("comment") <= 2000);
ALTER TABLE "AgentPreferences" ADD CONSTRAINT "AgentPreferences_undo" CHECK ("undoSeconds" BETWEEN 0 AND 60);
