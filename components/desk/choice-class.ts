/** One of a few choices that stand in a row. */
export const choiceClass =
  "ring-focus inline-flex min-h-8 cursor-default items-center rounded-md px-3 text-soft outline-none hover:text-ink data-focus-visible:outline-2 data-focus-visible:outline-ink data-selected:bg-ink data-selected:text-sheet touch:min-h-11";
