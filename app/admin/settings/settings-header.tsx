import { PageHeader } from "#components/desk/page-header.tsx";
import { LinkTabs } from "#components/ui/tabs.tsx";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";

/** The head of the two settings pages, with the way between them. */
export function SettingsHeader({ locale }: { locale: Locale }) {
  const t = words(locale, "settings");
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="px-4 pt-3 md:px-8">
        <LinkTabs
          label={t("title")}
          tabs={[
            { href: "/admin/settings", label: t("tabs.site") },
            { href: "/admin/settings/channels", label: t("tabs.channels") },
          ]}
        />
      </div>
    </>
  );
}
