import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { Moment } from "./moment.tsx";

interface Facts {
  fileName: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
  takenAt: Date | null;
  uploadedAt: Date;
}

/** What is known of a picture without anybody having written it. */
export function ImageFactList({ image, locale }: { image: Facts; locale: Locale }) {
  const t = words(locale, "images");
  return (
    <section className="mt-8 border-t border-line pt-4 text-sm">
      <h2 className="mb-2 font-medium">{t("facts.title")}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 [&_dd]:min-w-0 [&_dd]:break-words [&_dt]:text-faint">
        <dt>{t("facts.file")}</dt>
        <dd>{image.fileName}</dd>
        <dt>{t("facts.size")}</dt>
        <dd>{t("facts.pixels", { width: String(image.width), height: String(image.height) })}</dd>
        <dt>{t("facts.bytes")}</dt>
        <dd>
          {sizeWords(image.bytes, locale)} · {image.mime.replace("image/", "").toUpperCase()}
        </dd>
        {image.takenAt && (
          <>
            <dt>{t("facts.taken")}</dt>
            <dd>
              <Moment at={image.takenAt} locale={locale} />
            </dd>
          </>
        )}
        <dt>{t("facts.uploaded")}</dt>
        <dd>
          <Moment at={image.uploadedAt} locale={locale} />
        </dd>
      </dl>
      {image.mime === "image/gif" && <p className="mt-2 text-faint">{t("facts.still")}</p>}
    </section>
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
