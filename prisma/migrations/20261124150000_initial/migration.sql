-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Decision" AS ENUM ('approved', 'amended', 'returned');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('event', 'report');

-- CreateEnum
CREATE TYPE "Ordering" AS ENUM ('votes', 'date', 'approved', 'unranked');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'editor', 'reviewer', 'auditor');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('setup', 'invitation', 'reset');

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "event_id" UUID,
    "report_id" UUID,
    "number" INTEGER NOT NULL,
    "format" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_entry" (
    "edition_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "rank" INTEGER,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "date_text" TEXT NOT NULL,
    "sort_date" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "channel" TEXT,
    "tags" TEXT[],
    "cover_id" UUID,
    "text" TEXT NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "edition_entry_pkey" PRIMARY KEY ("edition_id","event_id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "decision" "Decision" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "live_from" TIMESTAMPTZ(3) NOT NULL,
    "live_until" TIMESTAMPTZ(3),
    "correction_note" TEXT NOT NULL DEFAULT '',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT NOT NULL DEFAULT '',
    "public_sentence" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "participants" TEXT NOT NULL DEFAULT '',
    "meeting" TEXT NOT NULL DEFAULT '',
    "start_date" DATE,
    "end_date" DATE,
    "precision" "DatePrecision",
    "year" INTEGER NOT NULL,
    "channel_id" UUID,
    "tags" TEXT[],
    "cover_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "grams" TEXT[],
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "trashed_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_update" (
    "id" BIGSERIAL NOT NULL,
    "event_id" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_snapshot" (
    "id" BIGSERIAL NOT NULL,
    "event_id" UUID NOT NULL,
    "state" BYTEA NOT NULL,
    "merged" BIGINT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "image" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "rights" TEXT NOT NULL DEFAULT '',
    "focus_x" INTEGER NOT NULL DEFAULT 500,
    "focus_y" INTEGER NOT NULL DEFAULT 500,
    "colour" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "grams" TEXT[],
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "trashed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image_use" (
    "id" UUID NOT NULL,
    "image_id" UUID NOT NULL,
    "event_id" UUID,
    "report_id" UUID,

    CONSTRAINT "image_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_image" (
    "edition_id" UUID NOT NULL,
    "image_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "edition_image_pkey" PRIMARY KEY ("edition_id","image_id")
);

-- CreateTable
CREATE TABLE "address" (
    "kind" "SubjectKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" JSONB NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "source_time" TIMESTAMPTZ(3),
    "contributor" TEXT NOT NULL DEFAULT '',
    "photographer" TEXT NOT NULL DEFAULT '',
    "editor" TEXT NOT NULL DEFAULT '',
    "credits" TEXT NOT NULL DEFAULT '',
    "ordering" "Ordering" NOT NULL DEFAULT 'approved',
    "ordering_note" TEXT NOT NULL DEFAULT '',
    "cover_id" UUID,
    "grams" TEXT[],
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "trashed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranked_event" (
    "report_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "ranked_event_pkey" PRIMARY KEY ("report_id","event_id")
);

-- CreateTable
CREATE TABLE "imported_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "imported_by" UUID,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "subject_id" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "data" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "address" TEXT NOT NULL DEFAULT '',
    "agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "user_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "edition_kind_slug_idx" ON "edition"("kind", "slug");

-- CreateIndex
CREATE INDEX "edition_sha256_idx" ON "edition"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "edition_event_id_number_key" ON "edition"("event_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "edition_report_id_number_key" ON "edition"("report_id", "number");

-- CreateIndex
CREATE INDEX "edition_entry_event_id_idx" ON "edition_entry"("event_id");

-- CreateIndex
CREATE INDEX "edition_entry_sort_date_event_id_idx" ON "edition_entry"("sort_date" DESC, "event_id");

-- CreateIndex
CREATE INDEX "edition_entry_year_sort_date_idx" ON "edition_entry"("year", "sort_date" DESC);

-- CreateIndex
CREATE INDEX "edition_entry_grams_idx" ON "edition_entry" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "sign_off_user_id_idx" ON "sign_off"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_edition_id_user_id_key" ON "sign_off"("edition_id", "user_id");

-- CreateIndex
CREATE INDEX "publication_kind_live_from_idx" ON "publication"("kind", "live_from" DESC);

-- CreateIndex
CREATE INDEX "publication_subject_id_live_from_idx" ON "publication"("subject_id", "live_from");

-- CreateIndex
CREATE INDEX "publication_edition_id_idx" ON "publication"("edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_slug_key" ON "event"("slug");

-- CreateIndex
CREATE INDEX "event_updated_at_id_idx" ON "event"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "event_year_start_date_id_idx" ON "event"("year" DESC, "start_date" DESC, "id");

-- CreateIndex
CREATE INDEX "event_channel_id_idx" ON "event"("channel_id");

-- CreateIndex
CREATE INDEX "event_cover_id_idx" ON "event"("cover_id");

-- CreateIndex
CREATE INDEX "event_grams_idx" ON "event" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "event_update_event_id_id_idx" ON "event_update"("event_id", "id");

-- CreateIndex
CREATE INDEX "event_snapshot_event_id_id_idx" ON "event_snapshot"("event_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_slug_key" ON "channel"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "channel_name_key" ON "channel"("name");

-- CreateIndex
CREATE UNIQUE INDEX "image_sha256_key" ON "image"("sha256");

-- CreateIndex
CREATE INDEX "image_uploaded_at_id_idx" ON "image"("uploaded_at" DESC, "id");

-- CreateIndex
CREATE INDEX "image_grams_idx" ON "image" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "image_use_event_id_idx" ON "image_use"("event_id");

-- CreateIndex
CREATE INDEX "image_use_report_id_idx" ON "image_use"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "image_use_image_id_event_id_key" ON "image_use"("image_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "image_use_image_id_report_id_key" ON "image_use"("image_id", "report_id");

-- CreateIndex
CREATE INDEX "edition_image_image_id_idx" ON "edition_image"("image_id");

-- CreateIndex
CREATE INDEX "edition_image_sha256_idx" ON "edition_image"("sha256");

-- CreateIndex
CREATE INDEX "address_subject_id_idx" ON "address"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_slug_key" ON "report"("slug");

-- CreateIndex
CREATE INDEX "report_year_id_idx" ON "report"("year" DESC, "id");

-- CreateIndex
CREATE INDEX "report_updated_at_id_idx" ON "report"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "report_cover_id_idx" ON "report"("cover_id");

-- CreateIndex
CREATE INDEX "report_grams_idx" ON "report" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "ranked_event_event_id_idx" ON "ranked_event"("event_id");

-- CreateIndex
CREATE INDEX "imported_file_sha256_idx" ON "imported_file"("sha256");

-- CreateIndex
CREATE INDEX "imported_file_report_id_idx" ON "imported_file"("report_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subject_subject_id_id_idx" ON "audit_entry"("subject", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "account_created_at_idx" ON "account"("created_at");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_entry" ADD CONSTRAINT "edition_entry_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_update" ADD CONSTRAINT "event_update_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_snapshot" ADD CONSTRAINT "event_snapshot_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_use" ADD CONSTRAINT "image_use_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_use" ADD CONSTRAINT "image_use_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_use" ADD CONSTRAINT "image_use_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_image" ADD CONSTRAINT "edition_image_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_image" ADD CONSTRAINT "edition_image_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranked_event" ADD CONSTRAINT "ranked_event_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ranked_event" ADD CONSTRAINT "ranked_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_file" ADD CONSTRAINT "imported_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
