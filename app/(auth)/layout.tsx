import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskDocument } from "#components/desk/document.tsx";
import { SiteMark } from "#components/desk/site-mark.tsx";
import { siteSettings } from "#lib/settings/queries.ts";
import { locale } from "#lib/users/current.ts";
import { LanguageButton } from "./language-button.tsx";
import "../admin/desk.css";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { value } = await siteSettings();
  return {
    title: { template: `%s · ${value.name}`, default: value.name },
    robots: { index: false },
    // Addresses of these pages carry tokens.
    referrer: "no-referrer",
  };
}

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { value } = await siteSettings();
  return (
    <DeskDocument locale={await locale()}>
      <div className="mx-auto flex min-h-dvh max-w-sm flex-col px-5">
        <header className="flex items-start gap-3 pt-[clamp(2rem,14vh,9rem)] pb-8">
          <SiteMark name={value.name} className="mt-0.5 text-xl" />
          <div>
            <p className="font-song text-xl leading-snug font-bold tracking-wider">{value.name}</p>
            {value.organisation && <p className="text-sm text-soft">{value.organisation}</p>}
          </div>
        </header>
        <main className="flex-1">{children}</main>
        <footer className="flex py-6">
          <LanguageButton />
        </footer>
      </div>
    </DeskDocument>
  );
}
