-- AlterTable
ALTER TABLE "event_update" ADD COLUMN     "session_id" TEXT;
