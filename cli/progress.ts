/** Sooner than this, in milliseconds, there is nothing to wait for. */
const patience = 1000;
const width = 24;

/**
 * A bar on the terminal for work in known steps, once it takes more than a second. Elsewhere nothing is shown.
 * @param total Number of steps.
 */
export function showProgress(total: number) {
  const terminal = process.stderr.isTTY ? process.stderr : null;
  let done = -1;
  let label = "";
  let visible = false;
  const draw = () => {
    const full = Math.round((Math.max(done, 0) / total) * width);
    terminal?.write(`\r\u001B[K${"█".repeat(full)}${"░".repeat(width - full)} ${label}`);
  };
  const clear = () => {
    if (visible) terminal?.write("\r\u001B[K");
  };
  const timer = setTimeout(() => {
    visible = true;
    draw();
  }, patience);

  return {
    /** Begins the next step. */
    next(nextLabel: string): void {
      done += 1;
      label = nextLabel;
      if (visible) draw();
    },
    end(): void {
      clearTimeout(timer);
      clear();
      visible = false;
    },
  };
}

export type Progress = ReturnType<typeof showProgress>;
