import type { ReactNode } from "react";

/** What a list says when it has nothing, and the one thing to do about it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-1 py-12">
      <p className="text-lg text-ink">{title}</p>
      {children && <div className="max-w-prose text-sm text-soft">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
