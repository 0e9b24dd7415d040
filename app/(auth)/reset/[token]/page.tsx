import { locale } from "#lib/users/current.ts";
import { findLink } from "#lib/users/links.ts";
import { words } from "#messages/catalogue.ts";
import { setNewPassword } from "../../actions.ts";
import { NewPasswordForm } from "../../new-password-form.tsx";
import { VoidLink } from "../../void-link.tsx";

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = (await findLink("reset", token))?.user;
  if (!user) return <VoidLink kind="other" />;
  const t = words(await locale(), "users");
  return (
    <>
      <h1 className="mb-1 text-lg font-medium">{t("reset.title")}</h1>
      <p className="mb-5 text-sm text-soft">
        {t("reset.body", { name: user.name, username: user.username })}
      </p>
      <NewPasswordForm
        action={setNewPassword}
        token={token}
        username={user.username}
        submit={t("reset.submit")}
      />
    </>
  );
}
