import { Link } from "#components/ui/link.tsx";
import type { ImageCard } from "#lib/images/queries.ts";
import { dayInChina, rightsState } from "#lib/images/rules.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { Thumbnail } from "./thumbnail.tsx";

/** Pictures side by side, each with its caption and what it still lacks. */
export function ImageCards({ images, locale }: { images: ImageCard[]; locale: Locale }) {
  const t = words(locale, "images");
  const today = dayInChina();
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 2xl:grid-cols-6">
      {images.map((image) => {
        const rights = rightsState(image.rightsUntil, today);
        return (
          <li key={image.id}>
            <Link href={`/admin/images/${image.id}`} className="ring-focus group block rounded-sm">
              <Thumbnail image={image} />
              <span className="mt-1.5 line-clamp-2 text-sm break-words text-ink group-hover:underline group-hover:decoration-line group-hover:underline-offset-4">
                {image.caption || image.fileName}
              </span>
              <span className="flex flex-wrap gap-x-3 text-xs text-faint">
                {image.credit && <span>{image.credit}</span>}
                {image.isGroup && <span>{t("group")}</span>}
                {!image.caption && <span className="text-warn">{t("lacksCaption")}</span>}
                {!image.alt && <span className="text-warn">{t("lacksAlt")}</span>}
                {rights === "soon" && <span className="text-warn">{t("rightsSoon")}</span>}
                {rights === "out" && <span className="text-seal">{t("rightsOut")}</span>}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
