/** Runs one step of the start and says on the terminal how long it took. */
export async function step<Result>(
  label: string,
  work: () => Result | Promise<Result>,
  detail: (result: Result) => string = () => "",
): Promise<Result> {
  const began = performance.now();
  const onTerminal = process.stdout.isTTY;
  if (onTerminal) process.stdout.write(`… ${label}`);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${onTerminal ? "\r\u001B[K" : ""}✓ ${label} ${seconds} s${detail(result)}\n`);
    return result;
  } catch (error) {
    if (onTerminal) process.stdout.write("\n");
    throw error;
  }
}
