import type { SiteSettings } from "#lib/settings/model.ts";
import type { SiteContext } from "./context.ts";

export function About({ site, context: { t } }: { site: SiteSettings; context: SiteContext }) {
  return (
    <main id="main" className="list about">
      <h1>{t("title.about")}</h1>
      <div className="text">
        <p>{site.description || t("about.usual", { name: site.name })}</p>
        {site.organisation && <p>{t("about.organisation", { organisation: site.organisation })}</p>}
      </div>
    </main>
  );
}
