/**
 * A reason not to start that a person can mend. The message is one line, Chinese / English: what is wrong and
 * what would be right. The process prints it without a stack and ends with exit code 1.
 */
export class StartError extends Error {
  override readonly name = "StartError";

  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${oneLine(chinese)} / ${oneLine(english)}`, options);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Code of a failed system call ("EACCES"), or of PostgreSQL ("28P01"); undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message || (errorCode(error) ?? error.name) : String(error);
}
