import type { Metadata } from "next";
import type { ReactNode } from "react";
import { DeskDocument } from "#components/desk/document.tsx";
import { Shell } from "#components/desk/shell.tsx";
import { siteSettings } from "#lib/settings/queries.ts";
import { requireActor } from "#lib/users/current.ts";
import { signOut, switchLanguage } from "./actions.ts";
import "./desk.css";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { value } = await siteSettings();
  return { title: { template: `%s · ${value.name}`, default: value.name }, robots: { index: false } };
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor("desk.enter");
  const { value } = await siteSettings();
  return (
    <DeskDocument locale={actor.locale}>
      <Shell actor={actor} siteName={value.name} signOut={signOut} switchLanguage={switchLanguage}>
        {children}
      </Shell>
    </DeskDocument>
  );
}
