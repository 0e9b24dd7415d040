import type { Metadata } from "next";
import { PageHeader } from "#components/desk/page-header.tsx";
import { maxMegabytes } from "#lib/import/decode.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { ImportDesk } from "./import-desk.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "importDesk")("title") };
}

export default async function ImportPage() {
  const actor = await requireActor("report.import");
  return (
    <>
      <PageHeader
        path={[{ href: "/admin/reports", label: words(actor.locale, "reports")("title") }]}
        pathLabel={words(actor.locale, "desk")("path")}
        title={words(actor.locale, "importDesk")("title")}
      />
      <ImportDesk megabytes={maxMegabytes} />
    </>
  );
}
