import type { ReactNode } from "react";
import { momentWords } from "#components/desk/moment.tsx";
import { Link } from "#components/ui/link.tsx";
import { may } from "#lib/access.ts";
import { countedAtMost, type Today } from "#lib/today/queries.ts";
import type { CurrentActor } from "#lib/users/model.ts";
import { words } from "#messages/catalogue.ts";

interface Item {
  key: string;
  href: string;
  title: ReactNode;
  note: ReactNode;
}

/** What waits for somebody, each with the way to it; only what this role can do something about. */
export function Waiting({ actor, today }: { actor: CurrentActor; today: Today }) {
  const t = words(actor.locale, "desk");
  const items = itemsFor(actor, today);
  return (
    <section>
      <h2 className="mb-1 font-medium">{t("today.waiting")}</h2>
      {items.length === 0 ? (
        <p className="border-t border-line py-3 text-sm text-faint">{t("today.nothing")}</p>
      ) : (
        <ul className="border-t border-line">
          {items.map(({ key, href, title, note }) => (
            <li key={key} className="hairline">
              <Link href={href} className="ring-focus block rounded py-2.5 hover:bg-hover/60">
                <span className="block">{title}</span>
                <span className="block text-sm text-soft">{note}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function itemsFor(
  actor: CurrentActor,
  { scheduled, drafts, withoutAlt, invited, siteUnnamed }: Today,
): Item[] {
  const t = words(actor.locale, "desk");
  const untitled = t("today.untitled");
  const items: Item[] = scheduled.map(({ id, kind, subjectId, title, at }) => ({
    key: id,
    href: `/admin/${kind}s/${subjectId}`,
    title,
    note: t("today.scheduled", { at: momentWords(at, actor.locale) }),
  }));
  if (may(actor.party, "report.edit")) {
    for (const { id, title, events, bare } of drafts) {
      const note =
        events === 0
          ? t("today.draftEmpty")
          : bare > 0
            ? t("today.draftBare", { events, bare })
            : t("today.draft", { events });
      items.push({ key: id, href: `/admin/reports/${id}`, title: title || untitled, note });
    }
  }
  if (may(actor.party, "settings.edit") && siteUnnamed) {
    items.push({ key: "site", href: "/admin/settings", title: t("today.site"), note: t("today.siteNote") });
  }
  if (may(actor.party, "image.edit") && withoutAlt > 0) {
    const count = withoutAlt >= countedAtMost ? `${countedAtMost}+` : String(withoutAlt);
    items.push({
      key: "alt",
      href: "/admin/images?lacks=alt",
      title: t("today.alt", { count }),
      note: t("today.altNote"),
    });
  }
  if (may(actor.party, "account.invite") && invited > 0) {
    items.push({
      key: "invited",
      href: "/admin/users?state=invited",
      title: t("today.invited", { count: invited }),
      note: t("today.invitedNote"),
    });
  }
  return items;
}
