"use server";
import { prepareLater } from "#lib/images/background.ts";
import { editImage } from "#lib/images/commands/edit-image.ts";
import { replaceImage } from "#lib/images/commands/replace-image.ts";
import { restoreImage } from "#lib/images/commands/restore-image.ts";
import { trashImage } from "#lib/images/commands/trash-image.ts";
import { imageAsSaved } from "#lib/images/queries.ts";
import { act, requireActor } from "#lib/users/current.ts";

export async function saveImage(data: FormData) {
  const outcome = await act((by) => editImage(by, Object.fromEntries(data)));
  // Another crop is another set of files.
  if (outcome.ok) prepareLater(outcome.value.shown);
  return outcome;
}

export async function moveImageToTrash(data: FormData) {
  return act((by) => trashImage(by, { id: data.get("id") }));
}

export async function putImageBack(data: FormData) {
  return act((by) => restoreImage(by, { id: data.get("id") }));
}

/** In every working copy that the person was shown. */
export async function usePictureInstead(fields: { id: string; by: string; seen: string[] }) {
  return act((by) => replaceImage(by, fields));
}

/** For the comparison after somebody else saved. */
export async function latestImage(id: string) {
  await requireActor("image.read");
  return imageAsSaved(id);
}
