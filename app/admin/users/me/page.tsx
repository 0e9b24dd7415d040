import type { Metadata } from "next";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { Section } from "#components/desk/section.tsx";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { PasswordForm } from "./password-form.tsx";
import { SelfForm } from "./self-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "users")("me.title") };
}

export default async function MePage() {
  const actor = await requireActor("account.edit-self");
  const t = words(actor.locale, "users");
  const role = words(actor.locale, "desk")(`role.${actor.party}`);
  return (
    <>
      <PageHeader title={t("me.title")} />
      <PageBody narrow>
        <p className="mb-5 text-sm text-soft">{t("me.identity", { username: actor.username, role })}</p>
        <SelfForm key={`${actor.name} ${actor.locale}`} name={actor.name} locale={actor.locale} />
        <Section title={t("me.password")}>
          <PasswordForm username={actor.username} />
        </Section>
      </PageBody>
    </>
  );
}
