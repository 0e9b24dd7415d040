-- When a picture was taken, else uploaded, and the year of that in China: the library sorts and narrows by them.
ALTER TABLE "image"
  ADD COLUMN "shown_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (coalesce(taken_at, uploaded_at)) STORED,
  ADD COLUMN "year" INTEGER
    GENERATED ALWAYS AS (extract(year FROM coalesce(taken_at, uploaded_at) AT TIME ZONE 'Asia/Shanghai')::integer) STORED;

-- Editions of format 1 show pictures whole.
ALTER TABLE "edition_image"
  ADD COLUMN "crop" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
  ADD CONSTRAINT "edition_image_crop_inside" CHECK (
    crop = '{}' OR COALESCE(
      cardinality(crop) = 4 AND array_ndims(crop) = 1
      AND crop[1] >= 0 AND crop[2] >= 0 AND crop[3] >= 1 AND crop[4] >= 1
      AND crop[1] + crop[3] <= 1000 AND crop[2] + crop[4] <= 1000,
      false));

-- Visitors get the part of a picture that a live edition shows: what was cut off may have been cut off for a reason.
CREATE OR REPLACE VIEW plain_live_image AS
SELECT DISTINCT i.sha256, i.mime, ei.crop
  FROM publication p
  JOIN edition_image ei ON ei.edition_id = p.edition_id
  JOIN image i ON i.id = ei.image_id
 WHERE p.live_from <= now() AND (p.live_until IS NULL OR now() < p.live_until);
CREATE OR REPLACE VIEW live_image WITH (security_barrier) AS SELECT * FROM plain_live_image;

-- CreateIndex
CREATE INDEX "image_shown_at_id_idx" ON "image"("shown_at" DESC, "id");

-- CreateIndex
CREATE INDEX "image_year_uploaded_at_id_idx" ON "image"("year", "uploaded_at" DESC, "id");

-- CreateIndex
CREATE INDEX "image_year_shown_at_id_idx" ON "image"("year", "shown_at" DESC, "id");

-- CreateIndex
CREATE INDEX "image_trashed_at_idx" ON "image"("trashed_at");

-- CreateIndex
CREATE INDEX "image_rights_until_idx" ON "image"("rights_until");

-- CreateIndex
CREATE INDEX "image_without_caption_idx" ON "image"("uploaded_at" DESC, "id") WHERE (caption = '');

-- CreateIndex
CREATE INDEX "image_without_alt_idx" ON "image"("uploaded_at" DESC, "id") WHERE (alt = '');

-- CreateIndex
CREATE INDEX "image_without_credit_idx" ON "image"("uploaded_at" DESC, "id") WHERE (credit = '');
