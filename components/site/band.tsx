import type { ReactNode } from "react";

interface BandProps {
  /** Stands in the narrow left column on wide screens, above on others. */
  head: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A part of a page under a hairline, its heading on the left edge that all parts share. */
export function Band({ head, id, children }: BandProps) {
  return (
    <section className="band" aria-labelledby={id}>
      <div className="head">{head}</div>
      <div className="body">{children}</div>
    </section>
  );
}
