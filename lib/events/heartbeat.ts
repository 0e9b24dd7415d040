export interface Beat {
  /** Milliseconds without a message until one is asked for. */
  quiet: number;
  /** Milliseconds that the answer may take. */
  answer: number;
}

interface Line {
  isOpen(): boolean;
  ask(): void;
  giveUp(): void;
}

/**
 * Notices a line that was cut without a word: a browser says nothing of it for minutes. A tab that slept does not
 * count its sleep: it asks first, and waits for the answer awake.
 */
export function createHeartbeat(line: Line, given: Partial<Beat> = {}) {
  const { quiet, answer } = { quiet: 4000, answer: 4000, ...given };
  const beat = Math.min(quiet, answer) / 4;
  let heard = Date.now();
  let asked: number | null = null;
  let looked = Date.now();
  const timer = setInterval(look, beat);

  function look(): void {
    const now = Date.now();
    const slept = now - looked > 5 * beat + 1000;
    looked = now;
    if (!line.isOpen()) {
      asked = null;
      heard = now;
    } else if (asked !== null && slept) ask(now);
    else if (asked === null && now - heard >= quiet) ask(now);
    else if (asked !== null && now - asked >= answer) {
      asked = null;
      heard = now;
      line.giveUp();
    }
  }

  function ask(now: number): void {
    asked = now;
    line.ask();
  }

  return {
    heard(): void {
      heard = Date.now();
      asked = null;
    },
    check(): void {
      if (line.isOpen() && asked === null) ask(Date.now());
    },
    stop: () => clearInterval(timer),
  };
}
