"use server";
import { editImage } from "#lib/images/commands/edit-image.ts";
import { restoreImage } from "#lib/images/commands/restore-image.ts";
import { trashImage } from "#lib/images/commands/trash-image.ts";
import { imageAsSaved } from "#lib/images/queries.ts";
import { act, requireActor } from "#lib/users/current.ts";

export async function saveImage(data: FormData) {
  return act((by) => editImage(by, Object.fromEntries(data)));
}

export async function moveImageToTrash(data: FormData) {
  return act((by) => trashImage(by, { id: data.get("id") }));
}

export async function putImageBack(data: FormData) {
  return act((by) => restoreImage(by, { id: data.get("id") }));
}

/** For the comparison after somebody else saved. */
export async function latestImage(id: string) {
  await requireActor("image.read");
  return imageAsSaved(id);
}
