-- DropIndex
DROP INDEX "event_channel_id_idx";

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "projected" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "event_year_updated_at_id_idx" ON "event"("year", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "event_channel_id_updated_at_id_idx" ON "event"("channel_id", "updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "event_tags_idx" ON "event" USING GIN ("tags");
