"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "#components/desk/page-header.tsx";
import type { Person } from "#components/desk/people.tsx";
import type { Picture } from "#lib/events/queries.ts";
import type { CommentActions } from "./use-comments.ts";

export interface EventEditorProps {
  event: { id: string; title: string; year: number; trashed: boolean };
  person: Person;
  canEdit: boolean;
  channels: { id: string; name: string }[];
  tags: string[];
  pictures: Picture[];
  comments: { mayWrite: boolean; actions: CommentActions };
  /** Buttons of the header; the last one is the next step. */
  actions?: ReactNode;
  /** Above the sheet. */
  notice?: ReactNode;
  /** Below the checks. */
  aside?: ReactNode;
}

/** Where one is, as on every page of the desk; an event lies under its year. */
export function EventHeader({
  event,
  title,
  ...rest
}: {
  event: EventEditorProps["event"];
  title: string;
  saved?: ReactNode;
  people?: ReactNode;
  actions?: ReactNode;
}) {
  const events = useTranslations("events");
  return (
    <PageHeader
      path={[
        { href: "/admin/events", label: events("title") },
        { href: `/admin/events?year=${event.year}`, label: String(event.year) },
      ]}
      title={title || events("untitled")}
      {...rest}
    />
  );
}
