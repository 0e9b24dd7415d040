import type { ReactNode } from "react";

/** One part of what stands beside the sheet. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 border-b border-line pb-1.5 font-medium">{title}</h2>
      {children}
    </section>
  );
}
