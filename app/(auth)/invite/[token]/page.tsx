import { locale } from "#lib/users/current.ts";
import { findLink } from "#lib/users/links.ts";
import { words } from "#messages/catalogue.ts";
import { VoidLink } from "../../void-link.tsx";
import { InviteForm } from "./invite-form.tsx";

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = (await findLink("invitation", token))?.user;
  if (!user) return <VoidLink kind="other" />;
  const t = words(await locale(), "users");
  return (
    <>
      <h1 className="mb-1 text-lg font-medium">{t("invite.title", { name: user.name })}</h1>
      <p className="mb-5 text-sm text-soft">{t("invite.body", { username: user.username })}</p>
      <InviteForm token={token} username={user.username} name={user.name} />
    </>
  );
}
