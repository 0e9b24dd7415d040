import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";

/** A plain link, which works before the page's script does. */
export function DownloadDocument({ address, locale }: { address: string; locale: Locale }) {
  const t = words(locale, "export");
  return (
    <p className="border-t border-line pt-3 text-sm">
      <a
        href={address}
        download
        className="ring-focus inline-flex min-h-8 items-center rounded text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
      >
        {t("download")}
      </a>
      <span className="block text-xs text-faint">{t("downloadNote")}</span>
    </p>
  );
}
