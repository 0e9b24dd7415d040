import { Refusal } from "#lib/platform/errors.ts";
import { hashPassword } from "./password.ts";
import { passwordProblem } from "./rules.ts";

/** The hash of a new password that passes the rules. @throws {Refusal} at the field `password`. */
export async function acceptPassword(
  password: string,
  owner: { username: string; name: string },
): Promise<string> {
  const problem = passwordProblem(password, owner);
  if (problem) throw new Refusal({ ...problem, field: "password" });
  return hashPassword(password);
}
