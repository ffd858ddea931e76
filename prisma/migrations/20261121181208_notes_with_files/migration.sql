-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "NoteDraft" ADD COLUMN     "fileIds" UUID[];

-- CreateTable
CREATE TABLE "NoteFile" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "noteId" UUID,
    "agentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "storageKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoteFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "NoteFile_storageKey_key" ON "NoteFile"("storageKey");

-- CreateIndex
CREATE INDEX "NoteFile_workspaceId_noteId_idx" ON "NoteFile"("workspaceId", "noteId");

-- CreateIndex
CREATE INDEX "NoteFile_workspaceId_agentId_idx" ON "NoteFile"("workspaceId", "agentId");

-- CreateIndex
CREATE INDEX "NoteFile_noteId_createdAt_idx" ON "NoteFile"("noteId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "NoteFile_workspaceId_id_key" ON "NoteFile"("workspaceId", "id");

-- AddForeignKey
ALTER TABLE "NoteFile" ADD CONSTRAINT "NoteFile_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteFile" ADD CONSTRAINT "NoteFile_workspaceId_noteId_fkey" FOREIGN KEY ("workspaceId", "noteId") REFERENCES "Note"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteFile" ADD CONSTRAINT "NoteFile_workspaceId_agentId_fkey" FOREIGN KEY ("workspaceId", "agentId") REFERENCES "Agent"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
