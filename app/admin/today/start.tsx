import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { may } from "#lib/access.ts";
import type { CurrentActor } from "#lib/users/model.ts";
import { words } from "#messages/catalogue.ts";

/** An empty desk, and the ways to begin. `unnamed`: nobody has said yet what the site is called. */
export function Start({ actor, unnamed }: { actor: CurrentActor; unnamed: boolean }) {
  const t = words(actor.locale, "desk");
  if (!may(actor.party, "report.import")) return <EmptyState title={t("start.title")} />;
  return (
    <EmptyState
      title={t("start.title")}
      action={
        <span className="flex flex-wrap gap-2">
          <LinkButton look="main" href="/admin/reports/import">
            {t("start.import")}
          </LinkButton>
          <LinkButton href="/admin/events">{t("start.events")}</LinkButton>
          {unnamed && may(actor.party, "settings.edit") && (
            <LinkButton href="/admin/settings">{t("start.settings")}</LinkButton>
          )}
        </span>
      }
    >
      {t("start.body")}
    </EmptyState>
  );
}
