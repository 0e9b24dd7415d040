import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

export default async function TodayPage() {
  const actor = await requireActor("desk.enter");
  const t = words(actor.locale, "desk");
  return (
    <>
      <PageHeader title={t("navigation.today")} />
      <PageBody> </PageBody>
    </>
  );
}
