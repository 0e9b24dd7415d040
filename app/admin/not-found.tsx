import { Notice } from "#components/desk/notice.tsx";
import { locale } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

export default async function NotFound() {
  const t = words(await locale(), "desk");
  return <Notice title={t("notFound.title")} body={t("notFound.body")} home={t("error.home")} />;
}
