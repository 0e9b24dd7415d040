import { LinkButton } from "#components/ui/button.tsx";
import { locale } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

/** What a used, expired or replaced link leads to. */
export async function VoidLink({ kind }: { kind: "setup" | "other" }) {
  const t = words(await locale(), "users");
  return (
    <>
      <h1 className="mb-2 text-lg font-medium">{t("void.title")}</h1>
      <p className="mb-6 text-soft">{t(`void.${kind}`)}</p>
      <LinkButton href="/login">{t("void.signIn")}</LinkButton>
    </>
  );
}
