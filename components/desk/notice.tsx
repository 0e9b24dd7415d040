import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/button.tsx";

/** A page that is not there, with the way back. */
export function Notice({
  title,
  body,
  home,
  children,
}: {
  title: string;
  body: string;
  home: string;
  children?: ReactNode;
}) {
  return (
    <main className="flex max-w-prose flex-col items-start gap-2 px-4 py-16 md:px-8">
      <h1 className="font-song text-2xl font-bold">{title}</h1>
      <p className="text-soft">{body}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        {children}
        <LinkButton href="/admin">{home}</LinkButton>
      </div>
    </main>
  );
}
