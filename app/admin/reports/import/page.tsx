import type { Metadata } from "next";
import { fileLimits } from "#lib/import/files.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { ImportDesk } from "./import-desk.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "importDesk")("title") };
}

export default async function ImportPage() {
  await requireActor("report.import");
  return <ImportDesk limits={fileLimits} />;
}
