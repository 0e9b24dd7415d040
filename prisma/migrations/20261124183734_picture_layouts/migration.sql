-- AlterTable
ALTER TABLE "image" ADD COLUMN     "crop" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "is_group" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "owner" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replaced_by" UUID,
ADD COLUMN     "rights_until" DATE;

-- CreateIndex
CREATE INDEX "image_replaced_by_idx" ON "image"("replaced_by");

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A crop is none, or a part of the picture with an area. Without COALESCE an empty array's parts would be unknown,
-- and a check takes what is unknown for true.
ALTER TABLE "image"
  ALTER COLUMN crop SET NOT NULL,
  ADD CONSTRAINT "image_crop_inside" CHECK (
    crop = '{}' OR COALESCE(
      cardinality(crop) = 4 AND array_ndims(crop) = 1
      AND crop[1] >= 0 AND crop[2] >= 0 AND crop[3] >= 1 AND crop[4] >= 1
      AND crop[1] + crop[3] <= 1000 AND crop[2] + crop[4] <= 1000,
      false)),
  ADD CONSTRAINT "image_not_its_own_replacement" CHECK (replaced_by <> id);
