import { Link } from "#components/ui/link.tsx";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { Moment } from "./moment.tsx";

interface Facts {
  fileName: string;
  width: number;
  height: number;
  bytes: number;
  uploadedAt: Date;
  uses: { event: { id: string; title: string } | null; report: { id: string; title: string } | null }[];
}

/** What is known of a picture without anybody having written it. */
export function ImageFactList({ image, locale }: { image: Facts; locale: Locale }) {
  const t = words(locale, "images");
  return (
    <dl className="mt-8 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-t border-line pt-4 text-sm [&_dt]:text-faint">
      <dt>{t("facts.file")}</dt>
      <dd>{image.fileName}</dd>
      <dt>{t("facts.size")}</dt>
      <dd>{t("facts.pixels", { width: String(image.width), height: String(image.height) })}</dd>
      <dt>{t("facts.bytes")}</dt>
      <dd>{sizeWords(image.bytes, locale)}</dd>
      <dt>{t("facts.uploaded")}</dt>
      <dd>
        <Moment at={image.uploadedAt} locale={locale} />
      </dd>
      <dt>{t("facts.uses")}</dt>
      <dd>
        {image.uses.length === 0 && t("facts.noUses")}
        <ul>
          {image.uses.map(({ event, report }) => {
            const [href, title] = event
              ? [`/admin/events/${event.id}`, event.title]
              : [`/admin/reports/${report?.id}`, report?.title];
            return (
              <li key={href}>
                <Link href={href} className="ring-focus rounded underline decoration-line underline-offset-4">
                  {title || t("untitled")}
                </Link>
              </li>
            );
          })}
        </ul>
      </dd>
    </dl>
  );
}

function sizeWords(bytes: number, locale: Locale): string {
  const megabytes = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: megabytes ? "megabyte" : "kilobyte",
    maximumFractionDigits: megabytes ? 1 : 0,
  }).format(bytes / (megabytes ? 1_000_000 : 1000));
}
