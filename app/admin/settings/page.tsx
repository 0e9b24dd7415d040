import type { Metadata } from "next";
import { momentWords } from "#components/desk/moment.tsx";
import { PageBody } from "#components/desk/page-header.tsx";
import { may } from "#lib/access.ts";
import { siteSettingsBy } from "#lib/settings/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { SettingsHeader } from "./settings-header.tsx";
import { formOf } from "./site-fields.ts";
import { SiteForm } from "./site-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "settings")("title") };
}

export default async function SettingsPage() {
  const actor = await requireActor("settings.read");
  const { version, value, name, updatedAt } = await siteSettingsBy();
  const t = words(actor.locale, "settings");
  const editable = may(actor.party, "settings.edit");
  return (
    <>
      <SettingsHeader locale={actor.locale} />
      <PageBody narrow>
        {!editable && <p className="mb-4 text-sm text-soft">{t("site.readOnly")}</p>}
        <SiteForm version={version} values={formOf(value)} editable={editable} />
        {name && updatedAt && (
          <p className="mt-4 text-sm text-faint">
            {t("site.last", { name, at: momentWords(updatedAt, actor.locale) })}
          </p>
        )}
      </PageBody>
    </>
  );
}
