import type { ReactNode } from "react";
import type { SiteSettings } from "#lib/settings/model.ts";
import type { SiteContext } from "./context.ts";

interface SiteDocumentProps {
  site: SiteSettings;
  context: SiteContext;
  /** Address of the script that improves the page; without one everything can be read as well. */
  script?: string;
  children: ReactNode;
}

/** The whole document around a public page. */
export function SiteDocument({ site, context, script, children }: SiteDocumentProps) {
  const { t, locale } = context;
  return (
    <html lang={locale}>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <Masthead site={site} context={context} />
        {children}
        <Footer site={site} context={context} />
        <picture-viewer
          data-close={t("figure.close")}
          data-previous={t("figure.previous")}
          data-next={t("figure.next")}
        />
        {script && <script type="module" src={script} async />}
      </body>
    </html>
  );
}

function Masthead({ site, context: { t } }: { site: SiteSettings; context: SiteContext }) {
  return (
    <header className="masthead">
      <a className="name" href="/">
        <b aria-hidden>{t("mark")}</b>
        {site.name}
      </a>
      <nav aria-label={t("nav.label")}>
        <a href="/reports">{t("nav.reports")}</a>
        <a href="/events">{t("nav.events")}</a>
        <a href="/search">{t("nav.search")}</a>
      </nav>
    </header>
  );
}

/** Addresses of the two public registers in which a site in China is entered. */
const registers = { icp: "https://beian.miit.gov.cn/", police: "https://beian.mps.gov.cn/" };

function Footer({ site, context: { t } }: { site: SiteSettings; context: SiteContext }) {
  const { footerLines, icpRecord, policeRecord } = site;
  return (
    <footer className="footer">
      {footerLines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      {icpRecord && <a href={registers.icp}>{icpRecord}</a>}
      {policeRecord && <a href={registers.police}>{policeRecord}</a>}
      <a href="/about">{t("title.about")}</a>
    </footer>
  );
}
