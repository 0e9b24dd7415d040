import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { currentActor, locale } from "#lib/users/current.ts";
import { safeNext } from "#lib/users/rules.ts";
import { words } from "#messages/catalogue.ts";
import { LoginForm } from "./login-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "users")("signIn.title") };
}

export default async function LoginPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = safeNext((await searchParams).next);
  if (await currentActor()) redirect(next);
  const t = words(await locale(), "users");
  return (
    <>
      <h1 className="mb-4 text-lg font-medium">{t("signIn.title")}</h1>
      <LoginForm next={next} />
      <p className="mt-6 text-sm text-faint">{t("signIn.forgotten")}</p>
    </>
  );
}
