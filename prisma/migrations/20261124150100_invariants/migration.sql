-- The invariants that the database itself keeps. Each has a test in prisma/invariants.db.test.ts that tries to break it.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Shape of rows ------------------------------------------------------------------------------------------------

ALTER TABLE "account"
  ADD CONSTRAINT "account_username_form" CHECK (username = lower(username) AND username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  ADD CONSTRAINT "account_name_given" CHECK (btrim(name) <> '');

ALTER TABLE "address"
  ADD CONSTRAINT "address_slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120);

ALTER TABLE "ranked_event"
  ADD CONSTRAINT "ranked_event_rank_from_one" CHECK (rank >= 1),
  ADD CONSTRAINT "ranked_event_one_rank_per_report" UNIQUE (report_id, rank) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "image"
  ADD CONSTRAINT "image_focus_inside" CHECK (focus_x BETWEEN 0 AND 1000 AND focus_y BETWEEN 0 AND 1000),
  ADD CONSTRAINT "image_sha256_form" CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE "image_use"
  ADD CONSTRAINT "image_use_one_user" CHECK (num_nonnulls(event_id, report_id) = 1);

ALTER TABLE "event"
  ADD CONSTRAINT "event_dates_in_order" CHECK (end_date IS NULL OR end_date >= start_date),
  ADD CONSTRAINT "event_date_has_precision" CHECK ((start_date IS NULL) = (precision IS NULL));

ALTER TABLE "edition"
  ADD CONSTRAINT "edition_one_subject" CHECK (
    (kind = 'event' AND event_id IS NOT NULL AND report_id IS NULL)
    OR (kind = 'report' AND report_id IS NOT NULL AND event_id IS NULL)),
  ADD CONSTRAINT "edition_hash_is_of_content" CHECK (sha256 = encode(sha256(content), 'hex')),
  ADD CONSTRAINT "edition_number_from_one" CHECK (number >= 1);

ALTER TABLE "publication"
  ADD CONSTRAINT "publication_range_in_order" CHECK (live_until IS NULL OR live_until >= live_from),
  ADD CONSTRAINT "publication_no_overlap"
    EXCLUDE USING gist (subject_id WITH =, tstzrange(live_from, live_until) WITH &&);

-- Append-only --------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['edition', 'edition_entry', 'edition_image', 'sign_off', 'audit_entry', 'address', 'event_snapshot']
  LOOP
    EXECUTE format('CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER keep_all BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;

-- The edit log is append-only too, but for compaction, which runs as the owner of the table.
CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     AND current_setting('dashiji.compacting', true) = OLD.event_id::text
     AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME)
  THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON "event_update" FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON "event_update" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Stores a snapshot and removes exactly the log rows that it contains: never "up to id n", for transactions
-- commit out of order. Answers how many rows were removed; a row that is gone already fails the whole call.
CREATE FUNCTION compact_edit_log(of_event uuid, snapshot bytea, contained bigint[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE removed integer;
BEGIN
  INSERT INTO event_snapshot (event_id, state, merged) VALUES (of_event, snapshot, contained);
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
REVOKE ALL ON FUNCTION compact_edit_log(uuid, bytea, bigint[]) FROM PUBLIC;

-- Publications: identity fixed, an ended range is history ---------------------------------------------------------

CREATE FUNCTION check_publication_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM edition e WHERE e.id = NEW.edition_id AND e.kind = NEW.kind
                 AND coalesce(e.event_id, e.report_id) = NEW.subject_id) THEN
    RAISE EXCEPTION 'publication % does not fit its edition', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_insert BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION check_publication_insert();

CREATE FUNCTION check_publication_update() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moment timestamptz := date_trunc('milliseconds', now());
BEGIN
  IF (NEW.id, NEW.kind, NEW.subject_id, NEW.edition_id, NEW.live_from, NEW.correction_note, NEW.created_at)
       IS DISTINCT FROM
     (OLD.id, OLD.kind, OLD.subject_id, OLD.edition_id, OLD.live_from, OLD.correction_note, OLD.created_at)
     OR NEW.created_by IS DISTINCT FROM OLD.created_by THEN
    RAISE EXCEPTION 'the identity of publication % is fixed', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.live_until <= moment OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'publication % has ended', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.live_until < moment THEN
    RAISE EXCEPTION 'publication % cannot end in the past', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER check_update BEFORE UPDATE ON "publication" FOR EACH ROW EXECUTE FUNCTION check_publication_update();
CREATE TRIGGER keep BEFORE DELETE ON "publication" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON "publication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Addresses: a slug is taken when a record first bears it, and stays that record's ---------------------------------

CREATE FUNCTION take_address() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE holder uuid;
BEGIN
  IF NEW.slug IS NULL THEN RETURN NEW; END IF;
  INSERT INTO address (kind, slug, subject_id) VALUES (TG_ARGV[0]::"SubjectKind", NEW.slug, NEW.id) ON CONFLICT DO NOTHING;
  SELECT subject_id INTO holder FROM address WHERE kind = TG_ARGV[0]::"SubjectKind" AND slug = NEW.slug;
  IF holder IS DISTINCT FROM NEW.id THEN
    RAISE EXCEPTION 'slug % belongs to another record', NEW.slug
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'address_pkey';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER take_address BEFORE INSERT OR UPDATE OF slug ON "event" FOR EACH ROW EXECUTE FUNCTION take_address('event');
CREATE TRIGGER take_address BEFORE INSERT OR UPDATE OF slug ON "report" FOR EACH ROW EXECUTE FUNCTION take_address('report');

-- What changes public pages tells every front process, in the same transaction --------------------------------------

CREATE FUNCTION notify_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('dashiji_public', TG_TABLE_NAME);
  RETURN NULL;
END $$;
CREATE TRIGGER notify_public AFTER INSERT OR UPDATE ON "publication" FOR EACH STATEMENT EXECUTE FUNCTION notify_public();
CREATE TRIGGER notify_public AFTER INSERT OR UPDATE OR DELETE ON "setting" FOR EACH STATEMENT EXECUTE FUNCTION notify_public();
CREATE TRIGGER notify_public AFTER INSERT OR UPDATE OR DELETE ON "channel" FOR EACH STATEMENT EXECUTE FUNCTION notify_public();
