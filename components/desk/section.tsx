import type { ReactNode } from "react";

/** A part of a page below a hairline, with its heading. */
export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  /** Right of the heading. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="mt-10 border-t border-line pt-4">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="min-h-8 flex-1 content-center font-medium">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
