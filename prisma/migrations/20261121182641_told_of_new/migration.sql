-- CreateEnum
CREATE TYPE "Afterwards" AS ENUM ('STAY', 'NEXT', 'LIST');

-- AlterEnum
ALTER TYPE "NotificationKind" ADD VALUE 'CREATED';
ALTER TYPE "NotificationKind" ADD VALUE 'TEAM';

-- AlterTable
ALTER TABLE "AgentPreferences" ADD COLUMN     "afterwards" "Afterwards" NOT NULL DEFAULT 'STAY',
ADD COLUMN     "takes" BOOLEAN NOT NULL DEFAULT true;
