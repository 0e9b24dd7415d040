"use server";
import { removeExample } from "#lib/example/commands/remove-example.ts";
import { act } from "#lib/users/current.ts";

export async function removeTheExample() {
  return act((by) => removeExample(by, {}));
}
