-- What visitors may see: the public role reads these views and nothing else.

CREATE VIEW live_publication AS
SELECT p.id, p.kind, p.subject_id, p.edition_id, p.live_from, p.correction_note,
       e.number, e.format, e.sha256, e.slug, e.title, e.year,
       (SELECT min(f.live_from) FROM publication f
         WHERE f.subject_id = p.subject_id AND (f.live_until IS NULL OR f.live_until > f.live_from)) AS first_live_from
  FROM publication p JOIN edition e ON e.id = p.edition_id
 WHERE p.live_from <= now() AND (p.live_until IS NULL OR now() < p.live_until);

CREATE VIEW live_content AS
SELECT p.edition_id, e.format, e.content
  FROM publication p JOIN edition e ON e.id = p.edition_id
 WHERE p.live_from <= now() AND (p.live_until IS NULL OR now() < p.live_until);

-- One row for each event of each live edition; `kind` and `slug` are those of the publication that shows it.
CREATE VIEW live_entry AS
SELECT p.kind, p.subject_id, p.edition_id, p.live_from, e.slug, e.title AS subject_title, e.year AS subject_year,
       n.event_id, n.rank, n.title, n.summary, n.date_text, n.sort_date, n.year, n.channel, n.tags, n.cover_id, n.text, n.grams
  FROM publication p
  JOIN edition e ON e.id = p.edition_id
  JOIN edition_entry n ON n.edition_id = e.id
 WHERE p.live_from <= now() AND (p.live_until IS NULL OR now() < p.live_until);

-- Each public event once: its own address first, else its anchor in the newest report.
CREATE VIEW live_event AS
SELECT a.* FROM live_entry a
 WHERE NOT EXISTS (
   SELECT 1 FROM live_entry b
    WHERE b.event_id = a.event_id AND b.edition_id <> a.edition_id
      AND ((b.kind = 'event' AND a.kind = 'report')
        OR (b.kind = a.kind AND (b.subject_year, b.live_from, b.edition_id) > (a.subject_year, a.live_from, a.edition_id))));

CREATE VIEW live_image AS
SELECT DISTINCT i.sha256, i.mime
  FROM publication p
  JOIN edition_image ei ON ei.edition_id = p.edition_id
  JOIN image i ON i.id = ei.image_id
 WHERE p.live_from <= now() AND (p.live_until IS NULL OR now() < p.live_until);

-- Every address that was ever public, and where it leads now: `live_slug` is null once it is withdrawn.
CREATE VIEW public_address AS
SELECT DISTINCT e.kind, e.slug, p.subject_id,
       (SELECT l.slug FROM live_publication l WHERE l.subject_id = p.subject_id) AS live_slug,
       (SELECT w.public_sentence FROM publication w
         WHERE w.subject_id = p.subject_id AND w.withdrawn_at IS NOT NULL AND w.live_from < w.live_until
         ORDER BY w.withdrawn_at DESC LIMIT 1) AS public_sentence
  FROM publication p JOIN edition e ON e.id = p.edition_id
 WHERE p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > p.live_from);

CREATE VIEW public_setting AS SELECT key, value FROM setting WHERE key = 'site';

CREATE VIEW public_channel AS SELECT slug, name, position FROM channel;

-- When visitors will next see something change by itself; a single row.
CREATE VIEW next_change AS
SELECT least(
  (SELECT min(live_from) FROM publication WHERE live_from > now() AND (live_until IS NULL OR live_until > live_from)),
  (SELECT min(live_until) FROM publication WHERE live_until > now())) AS at;
