/** The site's seal: the last character of its name. */
export function SiteMark({ name, className = "" }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={`rounded-[2px] bg-seal px-[0.22em] py-[0.12em] font-song leading-tight font-bold text-sheet ${className}`}
    >
      {[...name].at(-1)}
    </span>
  );
}
