"use client";
import { useLocale, useTranslations } from "use-intl";
import { Moment } from "#components/desk/moment.tsx";
import { Section } from "#components/desk/section.tsx";
import { useDeed } from "#components/desk/use-deed.ts";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { endSessions } from "../actions.ts";
import { browserOf } from "../browser.ts";

interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string;
  agent: string;
}

/** Where the account is signed in now, each of which can be ended. */
export function Sessions({
  userId,
  mine,
  endable,
  sessions,
}: {
  userId: string;
  mine: string;
  endable: boolean;
  sessions: SessionRow[];
}) {
  const t = useTranslations("users.sessions");
  const locale = useLocale();
  const [deed, pending] = useDeed();
  const nameOf = (agent: string) => {
    const found = browserOf(agent);
    return found ? t("on", found) : t("unknown");
  };
  return (
    <Section
      title={t("title")}
      aside={
        endable &&
        sessions.length > 0 && (
          <Button
            isPending={pending}
            onPress={() =>
              deed(
                () => endSessions(userId),
                () => t("allEnded"),
              )
            }
          >
            {t("endAll")}
          </Button>
        )
      }
    >
      <DataTable
        label={t("title")}
        rows={sessions}
        rowKey={(session) => session.id}
        empty={<p className="text-sm text-faint">{t("none")}</p>}
        columns={[
          {
            id: "device",
            label: t("device"),
            cell: ({ id, agent }) => (
              <span title={agent}>
                {nameOf(agent)}
                {id === mine && <span className="ml-2 text-faint">{t("this")}</span>}
              </span>
            ),
          },
          { id: "address", label: t("address"), cell: ({ address }) => address },
          {
            id: "seen",
            label: t("seen"),
            cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} locale={locale} />,
            align: "end",
          },
          ...(endable
            ? [
                {
                  id: "end",
                  label: "",
                  className: "w-20",
                  align: "end" as const,
                  cell: ({ id }: SessionRow) => (
                    <Button
                      look="quiet"
                      className="relative -my-1.5"
                      isPending={pending}
                      onPress={() =>
                        deed(
                          () => endSessions(userId, id),
                          () => t("ended"),
                        )
                      }
                    >
                      {t("end")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
