/** A word of the toolbar. */
export const barButtonClass =
  "ring-focus min-h-8 shrink-0 rounded-[5px] px-1.5 whitespace-nowrap hover:text-ink disabled:text-faint/60 aria-pressed:bg-hover aria-pressed:text-ink touch:min-h-11 touch:px-3";
