import { notFound } from "next/navigation";
import { requireActor } from "#lib/users/current.ts";

/** Any other address of the desk: the desk's own page for it, inside the shell. */
export default async function MissingPage() {
  await requireActor("desk.enter");
  notFound();
}
