-- AlterTable
ALTER TABLE "report" ADD COLUMN     "source_day_only" BOOLEAN NOT NULL DEFAULT false;
