import type { Metadata } from "next";
import { ImageCards } from "#components/desk/image-cards.tsx";
import { ImageFilters } from "#components/desk/image-filters.tsx";
import { imageListHref } from "#components/desk/image-list-href.ts";
import { LibraryUpload } from "#components/desk/library-upload.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { Pages } from "#components/desk/pages.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { may } from "#lib/access.ts";
import { ImageFilter } from "#lib/images/model.ts";
import { countedAtMost, listImageChoices, listImages } from "#lib/images/queries.ts";
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
  const filter = ImageFilter.catch(ImageFilter.parse({})).parse(await searchParams);
  const [{ images, total, pages }, choices] = await Promise.all([
    listImages(filter),
    listImageChoices(filter.event),
  ]);
  const narrowed = Boolean(filter.q || filter.lacks || filter.year || filter.event);
  const count = total < countedAtMost ? t("count", { count: total }) : t("countMore", { count: total });
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody>
        {may(actor.party, "image.upload") && !filter.trash && <LibraryUpload />}
        <ImageFilters filter={filter} choices={choices} count={count} />
        {images.length === 0 ? (
          <EmptyState
            title={t(narrowed ? "empty.none" : filter.trash ? "empty.trash" : "empty.title")}
            action={narrowed && <LinkButton href="/admin/images">{t("empty.all")}</LinkButton>}
          >
            {!filter.trash && !narrowed && t("empty.text")}
          </EmptyState>
        ) : (
          <ImageCards images={images} locale={actor.locale} />
        )}
        <Pages
          locale={actor.locale}
          page={filter.page}
          pages={pages}
          href={(page) => imageListHref({ ...filter, page })}
        />
      </PageBody>
    </>
  );
}
