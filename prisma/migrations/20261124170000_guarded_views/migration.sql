-- The planner may put a condition of the caller's before a view's own, and so ask it of rows that the view hides: a
-- cast that fails tells the hidden text in its error. Views that visitors' role may read are therefore barriers: what
-- a caller asks is asked of their result alone. That keeps most indexes from it, so lists, search and single pages are
-- functions of the owner, which take values and nothing else. The views without a barrier are nobody's but the owner's.

ALTER VIEW live_publication RENAME TO plain_live_publication;
ALTER VIEW live_content RENAME TO plain_live_content;
ALTER VIEW live_entry RENAME TO plain_live_entry;
ALTER VIEW live_event RENAME TO plain_live_event;
ALTER VIEW live_image RENAME TO plain_live_image;
ALTER VIEW public_address RENAME TO plain_public_address;
ALTER VIEW public_setting RENAME TO plain_public_setting;

CREATE VIEW live_publication WITH (security_barrier) AS SELECT * FROM plain_live_publication;
CREATE VIEW live_content WITH (security_barrier) AS SELECT * FROM plain_live_content;
CREATE VIEW live_entry WITH (security_barrier) AS SELECT * FROM plain_live_entry;
CREATE VIEW live_event WITH (security_barrier) AS SELECT * FROM plain_live_event;
CREATE VIEW live_image WITH (security_barrier) AS SELECT * FROM plain_live_image;
CREATE VIEW public_address WITH (security_barrier) AS SELECT * FROM plain_public_address;
CREATE VIEW public_setting WITH (security_barrier) AS SELECT * FROM plain_public_setting;
ALTER VIEW public_channel SET (security_barrier);
ALTER VIEW next_change SET (security_barrier);

-- There are few, so that a list of them needs no function.
CREATE VIEW live_report WITH (security_barrier) AS
SELECT edition_id, slug, title, year, live_from FROM plain_live_publication WHERE kind = 'report';

-- What stands at an address; without a row, nothing ever did.
CREATE FUNCTION public_page(asked_kind "SubjectKind", asked_slug text)
RETURNS TABLE (subject_id uuid, live_slug text, public_sentence text, live_from timestamptz,
               first_live_from timestamptz, correction_note text, format integer, content bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT a.subject_id, a.live_slug, a.public_sentence, p.live_from, p.first_live_from, p.correction_note, c.format, c.content
    FROM plain_public_address a
    LEFT JOIN plain_live_publication p ON p.kind = a.kind AND p.subject_id = a.subject_id
    LEFT JOIN plain_live_content c ON c.edition_id = p.edition_id
   WHERE a.kind = asked_kind AND a.slug = asked_slug;
END $$;

CREATE FUNCTION public_events(skipped integer, most integer) RETURNS SETOF live_event
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY SELECT * FROM plain_live_event v ORDER BY v.sort_date DESC, v.event_id LIMIT most OFFSET skipped;
END $$;

CREATE FUNCTION public_events_of_year(asked_year integer, most integer) RETURNS SETOF live_event
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT * FROM plain_live_event v WHERE v.year = asked_year ORDER BY v.sort_date, v.rank, v.event_id LIMIT most;
END $$;

-- Those that hold all the words; `asked_grams` are the words as an index has them.
CREATE FUNCTION search_public_events(asked_grams text[], words text[], skipped integer, most integer)
RETURNS SETOF live_event
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT * FROM plain_live_event v
   WHERE v.grams @> asked_grams
     AND (SELECT bool_and(position(word IN v.text) > 0) FROM unnest(words) AS given (word))
   ORDER BY v.sort_date DESC, v.event_id LIMIT most OFFSET skipped;
END $$;

-- What was published or corrected lately, the newest first.
CREATE FUNCTION public_news(most integer)
RETURNS TABLE (kind "SubjectKind", slug text, title text, live_from timestamptz, first_live_from timestamptz, summary text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN QUERY
  SELECT p.kind, p.slug, p.title, p.live_from, p.first_live_from, coalesce(e.summary, '')
    FROM (SELECT * FROM plain_live_publication l ORDER BY l.live_from DESC, l.edition_id LIMIT most) p
    LEFT JOIN plain_live_entry e ON e.edition_id = p.edition_id AND e.kind = 'event'
   ORDER BY p.live_from DESC, p.edition_id;
END $$;

REVOKE ALL ON FUNCTION public_page("SubjectKind", text), public_events(integer, integer),
  public_events_of_year(integer, integer), search_public_events(text[], text[], integer, integer), public_news(integer)
  FROM PUBLIC;
