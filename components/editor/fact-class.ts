/** Of what is written in as on the sheet itself; the ground shows where one can write. */
export const factClass =
  "min-h-7 rounded-sm px-1.5 py-0.5 outline-none not-read-only:hover:bg-surface focus:bg-surface focus-visible:bg-surface focus-visible:ring-1 focus-visible:ring-edge touch:min-h-11 touch:py-2.5 touch:text-[1rem]";
