-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "pageAttributes" JSONB;

-- AlterTable
ALTER TABLE "ContactIdentity" ADD COLUMN     "namedById" UUID;

-- AlterTable
ALTER TABLE "MailProof" ADD COLUMN     "visitorId" UUID;

-- AlterTable
ALTER TABLE "PortalCode" ADD COLUMN     "identityId" UUID;

-- AlterTable
ALTER TABLE "PortalSession" ADD COLUMN     "identityId" UUID;

-- CreateTable
CREATE TABLE "ContactSeparation" (
    "workspaceId" UUID NOT NULL,
    "firstId" UUID NOT NULL,
    "secondId" UUID NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactSeparation_pkey" PRIMARY KEY ("workspaceId","firstId","secondId")
);

-- CreateIndex
CREATE INDEX "ContactSeparation_workspaceId_secondId_idx" ON "ContactSeparation"("workspaceId", "secondId");

-- CreateIndex
CREATE INDEX "ContactSeparation_workspaceId_decidedById_idx" ON "ContactSeparation"("workspaceId", "decidedById");

-- CreateIndex
CREATE INDEX "ContactIdentity_workspaceId_namedById_idx" ON "ContactIdentity"("workspaceId", "namedById");

-- CreateIndex
CREATE UNIQUE INDEX "ContactIdentity_workspaceId_id_key" ON "ContactIdentity"("workspaceId", "id");

-- CreateIndex
CREATE INDEX "PortalCode_workspaceId_identityId_idx" ON "PortalCode"("workspaceId", "identityId");

-- CreateIndex
CREATE INDEX "PortalSession_workspaceId_identityId_idx" ON "PortalSession"("workspaceId", "identityId");

-- AddForeignKey
ALTER TABLE "ContactIdentity" ADD CONSTRAINT "ContactIdentity_workspaceId_namedById_fkey" FOREIGN KEY ("workspaceId", "namedById") REFERENCES "ContactIdentity"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactSeparation" ADD CONSTRAINT "ContactSeparation_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactSeparation" ADD CONSTRAINT "ContactSeparation_workspaceId_firstId_fkey" FOREIGN KEY ("workspaceId", "firstId") REFERENCES "Contact"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactSeparation" ADD CONSTRAINT "ContactSeparation_workspaceId_secondId_fkey" FOREIGN KEY ("workspaceId", "secondId") REFERENCES "Contact"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactSeparation" ADD CONSTRAINT "ContactSeparation_workspaceId_decidedById_fkey" FOREIGN KEY ("workspaceId", "decidedById") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalSession" ADD CONSTRAINT "PortalSession_workspaceId_identityId_fkey" FOREIGN KEY ("workspaceId", "identityId") REFERENCES "ContactIdentity"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalCode" ADD CONSTRAINT "PortalCode_workspaceId_identityId_fkey" FOREIGN KEY ("workspaceId", "identityId") REFERENCES "ContactIdentity"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say
-- A pair is written in one way only.
ALTER TABLE "ContactSeparation" ADD CONSTRAINT "ContactSeparation_in_order" CHECK ("firstId" < "secondId");
-- An id names addresses.
ALTER TABLE "ContactIdentity" ADD CONSTRAINT "ContactIdentity_named_is_email" CHECK ("namedById" IS NULL OR "kind" = 'EMAIL');
-- Addresses of contacts with an external id have come by its token, as nothing else could give them one.
UPDATE "ContactIdentity" e SET "namedById" = x."id"
FROM "ContactIdentity" x
WHERE e."kind" = 'EMAIL' AND x."kind" = 'EXTERNAL_ID' AND x."workspaceId" = e."workspaceId" AND x."contactId" = e."contactId";
-- Open sessions and codes belong to the identity that opened them.
UPDATE "PortalSession" s SET "identityId" = i."id"
FROM "ContactIdentity" i
WHERE i."workspaceId" = s."workspaceId" AND i."contactId" = s."contactId" AND (
  (s."method" = 'HOST_TOKEN' AND i."kind" = 'EXTERNAL_ID' AND i."value" = s."signedValue") OR
  (s."method" IN ('HOST_SIGNATURE', 'MAILBOX') AND i."kind" = 'EMAIL' AND i."value" =
    translate(s."signedValue", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')));
-- What cannot be told apart any more ends: an hour's session at most, and a code's minute.
UPDATE "PortalSession" SET "revokedAt" = now()
WHERE "contactId" IS NOT NULL AND "identityId" IS NULL AND "revokedAt" IS NULL;
DELETE FROM "PortalCode";
