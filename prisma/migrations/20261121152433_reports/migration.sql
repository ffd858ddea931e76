-- DropIndex
DROP INDEX "Message_workspaceId_agentId_idx";

-- CreateIndex
CREATE INDEX "Message_workspaceId_agentId_createdAt_idx" ON "Message"("workspaceId", "agentId", "createdAt");

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_createdAt_id_idx" ON "Ticket"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_resolvedAt_idx" ON "Ticket"("workspaceId", "resolvedAt");
