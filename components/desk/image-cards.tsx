import { Link } from "#components/ui/link.tsx";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { Thumbnail } from "./image-picker.tsx";

interface Card {
  id: string;
  sha256: string;
  fileName: string;
  caption: string;
  alt: string;
  credit: string;
}

/** Pictures side by side, each with its caption and what it still lacks. */
export function ImageCards({ images, locale }: { images: Card[]; locale: Locale }) {
  const t = words(locale, "images");
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4">
      {images.map((image) => (
        <li key={image.id}>
          <Link href={`/admin/images/${image.id}`} className="ring-focus group block rounded-sm">
            <Thumbnail image={image} />
            <span className="mt-1.5 line-clamp-2 text-sm text-ink group-hover:underline group-hover:decoration-line group-hover:underline-offset-4">
              {image.caption || image.fileName}
            </span>
            <span className="flex flex-wrap gap-x-3 text-xs text-faint">
              {image.credit && <span>{image.credit}</span>}
              {!image.caption && <span className="text-warn">{t("lacksCaption")}</span>}
              {!image.alt && <span className="text-warn">{t("lacksAlt")}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
