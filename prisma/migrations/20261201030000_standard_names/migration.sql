-- Renames only: no table is rewritten, and no row changes.

-- Ticket.shelf is Ticket.folder
ALTER TYPE "TicketShelf" RENAME TO "TicketFolder";
ALTER TABLE "Ticket" RENAME COLUMN "shelf" TO "folder";
ALTER INDEX "Ticket_workspaceId_shelf_lastMessageAt_id_idx" RENAME TO "Ticket_workspaceId_folder_lastMessageAt_id_idx";
ALTER INDEX "Ticket_workspaceId_assigneeId_shelf_lastMessageAt_id_idx" RENAME TO "Ticket_workspaceId_assigneeId_folder_lastMessageAt_id_idx";
ALTER INDEX "Ticket_workspaceId_categoryId_shelf_lastMessageAt_id_idx" RENAME TO "Ticket_workspaceId_categoryId_folder_lastMessageAt_id_idx";
ALTER INDEX "Ticket_workspaceId_teamId_shelf_lastMessageAt_id_idx" RENAME TO "Ticket_workspaceId_teamId_folder_lastMessageAt_id_idx";

-- MailProof is EmailVerification
ALTER TYPE "ProofPurpose" RENAME TO "VerificationPurpose";
ALTER TABLE "MailProof" RENAME TO "EmailVerification";
ALTER TABLE "EmailVerification" RENAME COLUMN "visitorId" TO "visitorSessionId";
ALTER TABLE "EmailVerification" RENAME CONSTRAINT "MailProof_pkey" TO "EmailVerification_pkey";
ALTER TABLE "EmailVerification" RENAME CONSTRAINT "MailProof_workspaceId_fkey" TO "EmailVerification_workspaceId_fkey";
ALTER TABLE "EmailVerification" RENAME CONSTRAINT "MailProof_workspaceId_contactId_fkey" TO "EmailVerification_workspaceId_contactId_fkey";
ALTER TABLE "EmailVerification" RENAME CONSTRAINT "MailProof_workspaceId_ticketId_fkey" TO "EmailVerification_workspaceId_ticketId_fkey";
ALTER TABLE "EmailVerification" RENAME CONSTRAINT "MailProof_release_has_ticket" TO "EmailVerification_release_has_ticket";
ALTER TABLE "EmailVerification" RENAME CONSTRAINT "MailProof_digits_sign_in" TO "EmailVerification_code_is_sign_in";
ALTER INDEX "MailProof_tokenHash_key" RENAME TO "EmailVerification_tokenHash_key";
ALTER INDEX "MailProof_workspaceId_email_idx" RENAME TO "EmailVerification_workspaceId_email_idx";
ALTER INDEX "MailProof_workspaceId_contactId_idx" RENAME TO "EmailVerification_workspaceId_contactId_idx";
ALTER INDEX "MailProof_workspaceId_ticketId_idx" RENAME TO "EmailVerification_workspaceId_ticketId_idx";
ALTER INDEX "MailProof_expiresAt_idx" RENAME TO "EmailVerification_expiresAt_idx";

-- ContactIdentity.namedById is assertedById
ALTER TABLE "ContactIdentity" RENAME COLUMN "namedById" TO "assertedById";
ALTER TABLE "ContactIdentity" RENAME CONSTRAINT "ContactIdentity_workspaceId_namedById_fkey" TO "ContactIdentity_workspaceId_assertedById_fkey";
ALTER TABLE "ContactIdentity" RENAME CONSTRAINT "ContactIdentity_named_is_email" TO "ContactIdentity_asserted_is_email";
ALTER INDEX "ContactIdentity_workspaceId_namedById_idx" RENAME TO "ContactIdentity_workspaceId_assertedById_idx";

-- EmbedDay is EmbedUsage, and `way` is `embedType`
ALTER TABLE "EmbedDay" RENAME TO "EmbedUsage";
ALTER TABLE "EmbedUsage" RENAME COLUMN "way" TO "embedType";
ALTER TABLE "EmbedUsage" RENAME CONSTRAINT "EmbedDay_pkey" TO "EmbedUsage_pkey";
ALTER TABLE "EmbedUsage" RENAME CONSTRAINT "EmbedDay_workspaceId_fkey" TO "EmbedUsage_workspaceId_fkey";
ALTER TABLE "EmbedFailure" RENAME COLUMN "way" TO "embedType";

-- What an agent prefers
ALTER TYPE "Afterwards" RENAME TO "AfterResolving";
ALTER TABLE "AgentPreferences" RENAME COLUMN "afterwards" TO "afterResolving";
ALTER TABLE "AgentPreferences" RENAME COLUMN "takes" TO "assignOnReply";
ALTER TABLE "AgentPreferences" RENAME CONSTRAINT "AgentPreferences_undo" TO "AgentPreferences_undo_range";

-- Columns that hold an id or a number say so
ALTER TABLE "AgentPresence" RENAME COLUMN "tab" TO "tabId";
ALTER TABLE "PortalDraft" RENAME COLUMN "ticket" TO "ticketNumber";

-- Checks and partial indexes
ALTER TABLE "PortalSession" RENAME CONSTRAINT "PortalSession_contact_is_proved" TO "PortalSession_contact_is_verified";
ALTER TABLE "PortalCode" RENAME CONSTRAINT "PortalCode_contact_is_proved" TO "PortalCode_contact_is_verified";
ALTER TABLE "Message" RENAME CONSTRAINT "Message_proof_has_time" TO "Message_verification_has_time";
ALTER TABLE "Attachment" RENAME CONSTRAINT "Attachment_bound_whole" TO "Attachment_ticket_with_message";
ALTER TABLE "Ticket" RENAME CONSTRAINT "Ticket_snooze_whole" TO "Ticket_snooze_has_start";
ALTER TABLE "TicketLink" RENAME CONSTRAINT "TicketLink_two" TO "TicketLink_not_itself";
ALTER INDEX "Ticket_due" RENAME TO "Ticket_snoozedUntil_idx";
