import { createTranslator } from "use-intl/core";
import enAudit from "./en/audit.json" with { type: "json" };
import enChronicle from "./en/chronicle.json" with { type: "json" };
import enCli from "./en/cli.json" with { type: "json" };
import enDesk from "./en/desk.json" with { type: "json" };
import enEditor from "./en/editor.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enEvents from "./en/events.json" with { type: "json" };
import enExport from "./en/export.json" with { type: "json" };
import enHistory from "./en/history.json" with { type: "json" };
import enImages from "./en/images.json" with { type: "json" };
import enImport from "./en/import.json" with { type: "json" };
import enImportDesk from "./en/import-desk.json" with { type: "json" };
import enLayout from "./en/layout.json" with { type: "json" };
import enPaste from "./en/paste.json" with { type: "json" };
import enPublications from "./en/publications.json" with { type: "json" };
import enReports from "./en/reports.json" with { type: "json" };
import enSettings from "./en/settings.json" with { type: "json" };
import enSite from "./en/site.json" with { type: "json" };
import enUi from "./en/ui.json" with { type: "json" };
import enUsers from "./en/users.json" with { type: "json" };
import enWriting from "./en/writing.json" with { type: "json" };
import { type Locale, locales, timeZone } from "./locales.ts";
import zhAudit from "./zh-CN/audit.json" with { type: "json" };
import zhChronicle from "./zh-CN/chronicle.json" with { type: "json" };
import zhCli from "./zh-CN/cli.json" with { type: "json" };
import zhDesk from "./zh-CN/desk.json" with { type: "json" };
import zhEditor from "./zh-CN/editor.json" with { type: "json" };
import zhErrors from "./zh-CN/errors.json" with { type: "json" };
import zhEvents from "./zh-CN/events.json" with { type: "json" };
import zhExport from "./zh-CN/export.json" with { type: "json" };
import zhHistory from "./zh-CN/history.json" with { type: "json" };
import zhImages from "./zh-CN/images.json" with { type: "json" };
import zhImport from "./zh-CN/import.json" with { type: "json" };
import zhImportDesk from "./zh-CN/import-desk.json" with { type: "json" };
import zhLayout from "./zh-CN/layout.json" with { type: "json" };
import zhPaste from "./zh-CN/paste.json" with { type: "json" };
import zhPublications from "./zh-CN/publications.json" with { type: "json" };
import zhReports from "./zh-CN/reports.json" with { type: "json" };
import zhSettings from "./zh-CN/settings.json" with { type: "json" };
import zhSite from "./zh-CN/site.json" with { type: "json" };
import zhUi from "./zh-CN/ui.json" with { type: "json" };
import zhUsers from "./zh-CN/users.json" with { type: "json" };
import zhWriting from "./zh-CN/writing.json" with { type: "json" };

/** One file for each area and language, the same keys in both; zh-CN is the first language and the type of all. */
const zh = {
  importDesk: zhImportDesk,
  reports: zhReports,
  paste: zhPaste,
  publications: zhPublications,
  cli: zhCli,
  editor: zhEditor,
  errors: zhErrors,
  events: zhEvents,
  history: zhHistory,
  export: zhExport,
  chronicle: zhChronicle,
  images: zhImages,
  import: zhImport,
  desk: zhDesk,
  site: zhSite,
  ui: zhUi,
  audit: zhAudit,
  settings: zhSettings,
  users: zhUsers,
  layout: zhLayout,
  writing: zhWriting,
};
const en: Catalogue = {
  importDesk: enImportDesk,
  reports: enReports,
  paste: enPaste,
  publications: enPublications,
  cli: enCli,
  editor: enEditor,
  errors: enErrors,
  events: enEvents,
  history: enHistory,
  export: enExport,
  chronicle: enChronicle,
  images: enImages,
  import: enImport,
  desk: enDesk,
  site: enSite,
  ui: enUi,
  audit: enAudit,
  settings: enSettings,
  users: enUsers,
  layout: enLayout,
  writing: enWriting,
};

export type Catalogue = typeof zh;
export { type Locale, locales, timeZone };

export function catalogue(locale: Locale): Catalogue {
  return locale === "en" ? en : zh;
}

/** Words of one area for code on the server: `words("zh-CN", "errors")("forbidden")`. */
export function words<Area extends keyof Catalogue>(locale: Locale, area: Area) {
  return createTranslator({ locale, messages: catalogue(locale), namespace: area, timeZone });
}

declare module "use-intl/core" {
  interface AppConfig {
    Locale: Locale;
    Messages: Catalogue;
  }
}
