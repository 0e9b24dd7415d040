import type { Metadata } from "next";
import { ImageCards } from "#components/desk/image-cards.tsx";
import { ImageFilters } from "#components/desk/image-filters.tsx";
import { LibraryUpload } from "#components/desk/library-upload.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { may } from "#lib/access.ts";
import { ImageFilter } from "#lib/images/model.ts";
import { listImages } from "#lib/images/queries.ts";
import { requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireActor("image.read");
  return { title: words(locale, "images")("title") };
}

export default async function ImagesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  const actor = await requireActor("image.read");
  const t = words(actor.locale, "images");
  const ui = words(actor.locale, "ui");
  const filter = ImageFilter.catch(ImageFilter.parse({})).parse(await searchParams);
  const { images, total, pages } = await listImages(filter);
  const href = (page: number) => `/admin/images?${new URLSearchParams(asParameters({ ...filter, page }))}`;
  const filtered = Boolean(filter.q || filter.lacks);
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody>
        {may(actor.party, "image.upload") && !filter.trash && <LibraryUpload />}
        <ImageFilters filter={filter} total={total} />
        {images.length === 0 ? (
          <EmptyState title={t(filter.trash ? "empty.trash" : filtered ? "empty.none" : "empty.title")}>
            {!filter.trash && !filtered && t("empty.text")}
          </EmptyState>
        ) : (
          <ImageCards images={images} locale={actor.locale} />
        )}
        <Pagination
          page={filter.page}
          pages={pages}
          href={href}
          words={{ label: ui("pages"), page: ui("page"), previous: ui("previous"), next: ui("next") }}
        />
      </PageBody>
    </>
  );
}

function asParameters({ q, lacks, trash, page }: ImageFilter): Record<string, string> {
  return {
    ...(q && { q }),
    ...(lacks && { lacks }),
    ...(trash && { trash: "1" }),
    ...(page > 1 && { page: String(page) }),
  };
}
