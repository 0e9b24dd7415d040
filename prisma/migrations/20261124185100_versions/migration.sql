-- CreateEnum
CREATE TYPE "Occasion" AS ENUM ('session', 'named', 'publish', 'import', 'replaced', 'restored', 'saved');

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "unversioned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "event_snapshot" ADD COLUMN     "authors" UUID[];

-- CreateTable
CREATE TABLE "version" (
    "id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "event_id" UUID,
    "report_id" UUID,
    "number" INTEGER NOT NULL,
    "occasion" "Occasion" NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "authors" UUID[],
    "made_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "name" TEXT NOT NULL DEFAULT '',
    "named_by" UUID,
    "snapshot_id" BIGINT,

    CONSTRAINT "version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "version_event_id_number_key" ON "version"("event_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "version_report_id_number_key" ON "version"("report_id", "number");

-- CreateIndex
CREATE INDEX "event_unversioned_updated_at_idx" ON "event"("unversioned", "updated_at");

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written before versions were kept gets its first one once the program runs.
UPDATE "event" SET "unversioned" = true WHERE removed_at IS NULL;

ALTER TABLE "version"
  ADD CONSTRAINT "version_one_subject" CHECK (
    (kind = 'event' AND event_id IS NOT NULL AND report_id IS NULL)
    OR (kind = 'report' AND report_id IS NOT NULL AND event_id IS NULL)),
  ADD CONSTRAINT "version_hash_is_of_content" CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT "version_number_from_one" CHECK (number >= 1);

-- A version is never changed but for its name, and never deleted.
CREATE FUNCTION check_version_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'name' - 'named_by' IS DISTINCT FROM to_jsonb(OLD) - 'name' - 'named_by' THEN
    RAISE EXCEPTION 'version % may only be named', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_update BEFORE UPDATE ON "version" FOR EACH ROW EXECUTE FUNCTION check_version_update();
CREATE TRIGGER keep BEFORE DELETE ON "version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON "version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- As before, and keeps who wrote the rows that it removes: the next version names them.
CREATE OR REPLACE FUNCTION compact_edit_log(of_event uuid, snapshot bytea, contained bigint[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE removed integer;
BEGIN
  INSERT INTO event_snapshot (event_id, state, merged, authors)
  VALUES (of_event, snapshot, contained,
          ARRAY(SELECT DISTINCT author_id FROM event_update
                 WHERE event_id = of_event AND id = ANY (contained) AND author_id IS NOT NULL));
  PERFORM set_config('dashiji.compacting', of_event::text, true);
  DELETE FROM event_update WHERE event_id = of_event AND id = ANY (contained);
  GET DIAGNOSTICS removed = ROW_COUNT;
  PERFORM set_config('dashiji.compacting', '', true);
  IF removed <> cardinality(contained) THEN
    RAISE EXCEPTION 'compaction of % found % of % rows', of_event, removed, cardinality(contained)
      USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN removed;
END $$;
