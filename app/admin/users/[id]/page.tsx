import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { momentWords } from "#components/desk/moment.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { Link } from "#components/ui/link.tsx";
import { may } from "#lib/access.ts";
import { requireActor } from "#lib/users/current.ts";
import { UserId } from "#lib/users/model.ts";
import { findUser } from "#lib/users/queries.ts";
import { words } from "#messages/catalogue.ts";
import { Access } from "./access.tsx";
import { EditForm } from "./edit-form.tsx";
import { Sessions } from "./sessions.tsx";

interface Props {
  params: Promise<{ id: string }>;
}

async function find({ params }: Props) {
  const { id } = await params;
  return UserId.safeParse(id).success ? findUser(id) : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  await requireActor("account.read");
  return { title: (await find(props))?.name };
}

export default async function UserPage(props: Props) {
  const actor = await requireActor("account.read");
  const user = await find(props);
  if (!user) notFound();
  const t = words(actor.locale, "users");
  const { id, username, name, role, version, state } = user;
  return (
    <>
      <PageHeader path={[{ href: "/admin/users", label: t("title") }]} title={name} />
      <PageBody narrow>
        <p className="mb-5 flex flex-wrap gap-x-4 text-sm text-soft">
          <span>{username}</span>
          <span>{t("edit.since", { at: momentWords(user.createdAt, actor.locale) })}</span>
          {may(actor.party, "audit.read") && (
            <Link
              href={`/admin/audit?person=${id}`}
              className="ring-focus rounded underline underline-offset-4"
            >
              {t("history")}
            </Link>
          )}
        </p>
        <EditForm key={id} user={{ id, name, role, version }} editable={may(actor.party, "account.edit")} />
        <Sessions
          userId={id}
          mine={actor.session}
          endable={may(actor.party, "account.sign-out")}
          sessions={user.sessions.map(({ id, createdAt, lastSeenAt, address, agent }) => ({
            id,
            createdAt,
            lastSeenAt,
            address,
            agent,
          }))}
        />
        {may(actor.party, "account.disable") && (
          <Access
            user={{ id, name, state, disabledAt: user.disabledAt, linkUntil: user.linkUntil }}
            isMe={id === actor.id}
          />
        )}
      </PageBody>
    </>
  );
}
