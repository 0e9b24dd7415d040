const toStandardOutput = process.stdout.write.bind(process.stdout);

/** Standard output holds only what a command prints by itself; what anything else says goes to standard error. */
export function keepStandardOutputForData(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
}

export function print(text: string): void {
  toStandardOutput(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** For people, beside the data. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reason that a person can mend: said in one line, exit code 1. */
export class CommandFailed extends Error {
  override readonly name = "CommandFailed";
}
