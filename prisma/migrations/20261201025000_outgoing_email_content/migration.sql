-- AlterTable
ALTER TABLE "OutgoingEmail" ADD COLUMN     "content" JSONB;
