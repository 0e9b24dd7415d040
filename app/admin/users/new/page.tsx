import type { Metadata } from "next";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { AddForm } from "./add-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "users")("add.title") };
}

export default async function AddUserPage() {
  const actor = await requireActor("account.invite");
  const t = words(actor.locale, "users");
  return (
    <>
      <PageHeader path={[{ href: "/admin/users", label: t("title") }]} title={t("add.title")} />
      <PageBody narrow>
        <AddForm />
      </PageBody>
    </>
  );
}
