import type { ReactNode } from "react";

export type Tone = "ok" | "due" | "warn" | "quiet";

const tones: Record<Tone, string> = {
  ok: "text-ok",
  due: "text-seal",
  warn: "text-warn",
  quiet: "text-faint",
};

/** A state in words; the dot only repeats it for the eye. */
export function StateWord({ tone = "quiet", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap ${tones[tone]}`}>
      <span aria-hidden="true" className="size-1.5 shrink-0 -translate-y-px rounded-full bg-current" />
      {children}
    </span>
  );
}
