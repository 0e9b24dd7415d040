-- CreateIndex
CREATE INDEX "event_trashed_at_idx" ON "event"("trashed_at");
