/** A reason that a person can mend, in one line. */
export class LaunchError extends Error {
  name = "LaunchError";

  /** @param {string} chinese @param {string} english */
  constructor(chinese, english) {
    super(`${chinese} / ${english}`);
  }
}
