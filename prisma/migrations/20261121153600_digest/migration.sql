-- When an agent was last mailed about what they had not read
CREATE INDEX "Notification_mailed_idx" ON "Notification" ("workspaceId", "agentId", "mailedAt") WHERE "mailedAt" IS NOT NULL;
