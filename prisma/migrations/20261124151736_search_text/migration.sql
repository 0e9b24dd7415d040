-- AlterTable
ALTER TABLE "image" ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "text" TEXT NOT NULL DEFAULT '';
