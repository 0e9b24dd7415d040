import { locale } from "#lib/users/current.ts";
import { findSetupLink } from "#lib/users/links.ts";
import { words } from "#messages/catalogue.ts";
import { VoidLink } from "../../void-link.tsx";
import { SetupForm } from "./setup-form.tsx";

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await findSetupLink(token))) return <VoidLink kind="setup" />;
  const t = words(await locale(), "users");
  return (
    <>
      <h1 className="mb-1 text-lg font-medium">{t("setup.title")}</h1>
      <p className="mb-5 text-sm text-soft">{t("setup.body")}</p>
      <SetupForm token={token} />
    </>
  );
}
