-- CreateEnum
CREATE TYPE "ProofPurpose" AS ENUM ('SIGN_IN', 'RELEASE');

-- AlterTable
ALTER TABLE "ApiKey" ADD COLUMN     "createdById" UUID,
ADD COLUMN     "secretId" UUID;

-- AlterTable
ALTER TABLE "OutgoingEmail" ALTER COLUMN "messageId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "PortalSession" ALTER COLUMN "contactId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PortalCode" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "contactId" UUID,
    "secretId" UUID,
    "method" "VerificationMethod" NOT NULL,
    "signedValue" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PortalCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailProof" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT,
    "purpose" "ProofPurpose" NOT NULL,
    "email" TEXT NOT NULL,
    "contactId" UUID,
    "ticketId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmbedDay" (
    "workspaceId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "origin" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "signed" BOOLEAN NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "EmbedDay_pkey" PRIMARY KEY ("workspaceId","day","origin","way","signed")
);

-- CreateTable
CREATE TABLE "EmbedFailure" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "origin" TEXT,
    "way" TEXT NOT NULL,
    "email" TEXT,
    "evidence" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EmbedFailure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PortalCode_codeHash_key" ON "PortalCode"("codeHash");

-- CreateIndex
CREATE INDEX "PortalCode_workspaceId_contactId_idx" ON "PortalCode"("workspaceId", "contactId");

-- CreateIndex
CREATE INDEX "PortalCode_workspaceId_secretId_idx" ON "PortalCode"("workspaceId", "secretId");

-- CreateIndex
CREATE INDEX "PortalCode_expiresAt_idx" ON "PortalCode"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailProof_tokenHash_key" ON "MailProof"("tokenHash");

-- CreateIndex
CREATE INDEX "MailProof_workspaceId_email_idx" ON "MailProof"("workspaceId", "email");

-- CreateIndex
CREATE INDEX "MailProof_workspaceId_contactId_idx" ON "MailProof"("workspaceId", "contactId");

-- CreateIndex
CREATE INDEX "MailProof_workspaceId_ticketId_idx" ON "MailProof"("workspaceId", "ticketId");

-- CreateIndex
CREATE INDEX "MailProof_expiresAt_idx" ON "MailProof"("expiresAt");

-- CreateIndex
CREATE INDEX "EmbedFailure_workspaceId_id_idx" ON "EmbedFailure"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "EmbedFailure_createdAt_idx" ON "EmbedFailure"("createdAt");

-- CreateIndex
CREATE INDEX "ApiKey_workspaceId_secretId_idx" ON "ApiKey"("workspaceId", "secretId");

-- CreateIndex
CREATE INDEX "ApiKey_workspaceId_createdById_idx" ON "ApiKey"("workspaceId", "createdById");

-- AddForeignKey
ALTER TABLE "PortalCode" ADD CONSTRAINT "PortalCode_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalCode" ADD CONSTRAINT "PortalCode_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalCode" ADD CONSTRAINT "PortalCode_workspaceId_secretId_fkey" FOREIGN KEY ("workspaceId", "secretId") REFERENCES "IdentitySecret"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailProof" ADD CONSTRAINT "MailProof_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailProof" ADD CONSTRAINT "MailProof_workspaceId_contactId_fkey" FOREIGN KEY ("workspaceId", "contactId") REFERENCES "Contact"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailProof" ADD CONSTRAINT "MailProof_workspaceId_ticketId_fkey" FOREIGN KEY ("workspaceId", "ticketId") REFERENCES "Ticket"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmbedDay" ADD CONSTRAINT "EmbedDay_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmbedFailure" ADD CONSTRAINT "EmbedFailure_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_workspaceId_secretId_fkey" FOREIGN KEY ("workspaceId", "secretId") REFERENCES "IdentitySecret"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_workspaceId_createdById_fkey" FOREIGN KEY ("workspaceId", "createdById") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say
-- The view of held tickets: few rows among many.
CREATE INDEX "Ticket_held_idx" ON "Ticket" ("workspaceId", "lastMessageAt" DESC, "id" DESC) WHERE "heldAt" IS NOT NULL;
-- Nobody signed in has no proof, and the other way round.
ALTER TABLE "PortalSession" ADD CONSTRAINT "PortalSession_contact_is_proved" CHECK (("contactId" IS NULL) = ("method" = 'NONE'));
ALTER TABLE "PortalCode" ADD CONSTRAINT "PortalCode_contact_is_proved" CHECK (("contactId" IS NULL) = ("method" = 'NONE'));
-- A release is about a ticket, digits are for signing in.
ALTER TABLE "MailProof" ADD CONSTRAINT "MailProof_release_has_ticket" CHECK (("purpose" = 'RELEASE') = ("ticketId" IS NOT NULL));
ALTER TABLE "MailProof" ADD CONSTRAINT "MailProof_digits_sign_in" CHECK ("codeHash" IS NULL OR "purpose" = 'SIGN_IN');
