-- One hash of all that was public and is not any more: another hash means that something was withdrawn or came back.
-- Asked whenever pages become stale. The view public_address answers it too, in seconds at 100,000 publications.
CREATE FUNCTION hash_of_withdrawn() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT md5(coalesce(string_agg(DISTINCT p.subject_id::text, ',' ORDER BY p.subject_id::text), ''))
    FROM publication p
   WHERE p.live_until <= now() AND p.live_from < p.live_until
     AND NOT EXISTS (
       SELECT FROM publication l
        WHERE l.subject_id = p.subject_id AND l.live_from <= now() AND (l.live_until IS NULL OR now() < l.live_until))
$$;

REVOKE ALL ON FUNCTION hash_of_withdrawn() FROM PUBLIC;
