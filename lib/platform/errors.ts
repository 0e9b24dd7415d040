import { isDiskFull } from "./disk-full.ts";

/**
 * An expected failure that a person can mend. `code` is a key of messages/<locale>/errors.json;
 * `field` names the input it belongs to, `values` fill the sentence.
 */
export interface Problem {
  code: string;
  field?: string;
  values?: Record<string, string | number>;
}

/** Thrown inside a command to roll back and answer with problems. Everything else that is thrown is a fault. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly problems: Problem[];

  constructor(...problems: Problem[]) {
    super(problems.map((problem) => problem.code).join(", "));
    this.problems = problems;
  }
}

/** What a person is told of a fault, which is logged under the same number. */
export function problemOfFault(error: unknown, requestId: string): Problem {
  return isDiskFull(error) ? { code: "disk-full" } : { code: "unexpected", values: { requestId } };
}

/** Refuses with one problem. */
export function refuse(code: string, rest: Omit<Problem, "code"> = {}): never {
  throw new Refusal({ code, ...rest });
}
