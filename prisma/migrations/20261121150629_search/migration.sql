-- CreateIndex
CREATE INDEX "Contact_workspaceId_name_idx" ON "Contact" USING GIN ("workspaceId" uuid_ops, "name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Contact_workspaceId_email_idx" ON "Contact" USING GIN ("workspaceId" uuid_ops, "email" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Ticket_workspaceId_lastMessageAt_id_idx" ON "Ticket"("workspaceId", "lastMessageAt" DESC, "id" DESC);
