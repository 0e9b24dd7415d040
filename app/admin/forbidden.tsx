import { Notice } from "#components/desk/notice.tsx";
import { locale } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

export default async function Forbidden() {
  const t = words(await locale(), "desk");
  return <Notice title={t("forbidden.title")} body={t("forbidden.body")} home={t("error.home")} />;
}
