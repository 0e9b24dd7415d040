-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "thread_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "start" BYTEA,
    "end" BYTEA,
    "quote" TEXT NOT NULL DEFAULT '',
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comment_event_id_at_idx" ON "comment"("event_id", "at");

-- CreateIndex
CREATE INDEX "comment_thread_id_idx" ON "comment"("thread_id");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_fkey" FOREIGN KEY ("resolved_by") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An answer belongs to a thread of the same event and has no place of its own; only a thread is resolved.
ALTER TABLE "comment"
  ADD CONSTRAINT "comment_says_something" CHECK (text <> ''),
  ADD CONSTRAINT "comment_placed_or_answer" CHECK (
    CASE WHEN thread_id IS NULL THEN start IS NOT NULL AND "end" IS NOT NULL
         ELSE start IS NULL AND "end" IS NULL AND quote = '' AND resolved_at IS NULL END),
  ADD CONSTRAINT "comment_resolved_by_somebody" CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)),
  ADD CONSTRAINT "comment_not_its_own_answer" CHECK (thread_id <> id);

CREATE FUNCTION comment_of_same_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.thread_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM comment c WHERE c.id = NEW.thread_id AND c.event_id = NEW.event_id AND c.thread_id IS NULL) THEN
    RAISE EXCEPTION 'an answer belongs to a thread of its event' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_of_same_event BEFORE INSERT ON comment
  FOR EACH ROW EXECUTE FUNCTION comment_of_same_event();
