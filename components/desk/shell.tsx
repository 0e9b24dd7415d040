import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { may } from "#lib/access.ts";
import type { CurrentActor } from "#lib/users/model.ts";
import { words } from "#messages/catalogue.ts";
import { administration, type Destination, daily } from "./destinations.ts";
import { Me } from "./me.tsx";
import { More } from "./more.tsx";
import { NavigationList, TabBar } from "./navigation.tsx";
import { SiteMark } from "./site-mark.tsx";

export interface ShellProps {
  actor: CurrentActor;
  siteName: string;
  signOut: () => Promise<void>;
  switchLanguage: () => Promise<void>;
  children: ReactNode;
}

/** The desk around every page: places at the side, or at the foot of a phone; only those the role may enter. */
export function Shell({ actor, siteName, signOut, switchLanguage, children }: ShellProps) {
  const t = words(actor.locale, "desk");
  const open = ({ id, href, needs }: Destination) =>
    may(actor.party, needs) ? [{ href, label: t(`navigation.${id}`) }] : [];
  const places = daily.flatMap(open);
  const admin = administration.flatMap(open);
  const me = { id: actor.id, name: actor.name, role: actor.party, signOut, switchLanguage };
  return (
    <div className="print:block! md:grid md:min-h-dvh md:grid-cols-[11rem_minmax(0,1fr)] lg:grid-cols-[13rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only rounded-md bg-ink px-4 py-2 text-sheet focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t("navigation.skip")}
      </a>
      <aside className="sticky top-0 flex h-dvh flex-col overflow-y-auto border-r border-line px-3 max-md:hidden print:hidden">
        <SiteName name={siteName} />
        <nav aria-label={t("navigation.label")} className="flex-1">
          <NavigationList entries={places} />
          {admin.length > 0 && (
            <>
              <h2 className="mt-6 mb-1.5 px-2.5 text-xs tracking-wider text-faint">
                {t("navigation.administration")}
              </h2>
              <NavigationList entries={admin} />
            </>
          )}
        </nav>
        <div className="flex flex-col border-t border-line py-2">
          <a
            href="/"
            target="_blank"
            rel="noreferrer"
            className="ring-focus flex min-h-8 items-center rounded-md px-2.5 text-sm text-soft hover:text-ink"
          >
            {t("navigation.site")}
          </a>
          <Me {...me} />
        </div>
      </aside>
      <div
        id="content"
        className="flex min-w-0 flex-col max-md:pb-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))]"
      >
        {children}
      </div>
      <nav
        aria-label={t("navigation.label")}
        className="fixed inset-x-0 bottom-0 z-20 flex h-[calc(var(--spacing-tabbar)+env(safe-area-inset-bottom))] border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
      >
        <TabBar entries={places}>
          <More siteName={siteName} places={admin} {...me} />
        </TabBar>
      </nav>
    </div>
  );
}

function SiteName({ name }: { name: string }) {
  return (
    <Link
      href="/admin"
      className="ring-focus flex min-h-bar shrink-0 items-center gap-2 py-2 pl-2 font-song text-lg leading-snug font-bold tracking-wider"
    >
      <SiteMark name={name} className="text-[0.85em] tracking-normal" />
      <span className="line-clamp-2">{name}</span>
    </Link>
  );
}
