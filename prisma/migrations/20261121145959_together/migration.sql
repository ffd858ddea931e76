-- Who is where holds for seconds only
TRUNCATE "AgentPresence";
ALTER TABLE "AgentPresence" SET UNLOGGED;

-- AlterTable
ALTER TABLE "AgentPresence" DROP CONSTRAINT "AgentPresence_pkey",
ADD COLUMN     "tab" UUID NOT NULL,
ADD CONSTRAINT "AgentPresence_pkey" PRIMARY KEY ("workspaceId", "agentId", "tab");

-- CreateTable
CREATE TABLE "NoteDraft" (
    "workspaceId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "ticketId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteDraft_pkey" PRIMARY KEY ("workspaceId","agentId","ticketId")
);

-- CreateIndex
CREATE INDEX "NoteDraft_workspaceId_ticketId_idx" ON "NoteDraft"("workspaceId", "ticketId");

-- CreateIndex
CREATE INDEX "AgentPresence_seenAt_idx" ON "AgentPresence"("seenAt");

-- AddForeignKey
ALTER TABLE "NoteDraft" ADD CONSTRAINT "NoteDraft_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteDraft" ADD CONSTRAINT "NoteDraft_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How many an agent has not read, and which of them a digest has yet to carry
CREATE INDEX "Notification_unread_idx" ON "Notification" ("workspaceId", "agentId", "ticketId") WHERE "readAt" IS NULL;
CREATE INDEX "Notification_unmailed_idx" ON "Notification" ("createdAt") WHERE "readAt" IS NULL AND "mailedAt" IS NULL;
