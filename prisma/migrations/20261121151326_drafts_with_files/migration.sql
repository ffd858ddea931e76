-- AlterTable
ALTER TABLE "AgentDraft" ADD COLUMN     "attachmentIds" UUID[],
ADD COLUMN     "effects" JSONB NOT NULL DEFAULT '{}';
