"use client";
import { useTranslations } from "use-intl";
import { useDeed } from "#components/desk/use-deed.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { order } from "../actions.ts";
import { type Channel, EditChannel, RemoveChannel } from "./channel-dialogs.tsx";

/** The channels in the order that visitors see. */
export function ChannelList({ channels, editable }: { channels: Channel[]; editable: boolean }) {
  const t = useTranslations("settings.channel");
  const [deed, pending] = useDeed();
  const move = (index: number, by: 1 | -1) => {
    const ids = channels.map(({ id }) => id);
    ids.splice(index + by, 0, ...ids.splice(index, 1));
    deed(
      () => order(ids),
      () => t("moved"),
    );
  };
  if (channels.length === 0) return <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>;
  return (
    <ol>
      {channels.map((channel, index) => (
        <li key={channel.id} className="hairline flex flex-wrap items-center gap-x-4 py-2">
          <div className="min-w-0 flex-1 basis-48">
            <p>{channel.name}</p>
            <p className="flex flex-wrap gap-x-3 text-sm text-faint">
              <span>/channels/{channel.slug}</span>
              <span>{t("events", { count: channel.events })}</span>
            </p>
          </div>
          {editable && (
            <div className="-mr-3.5 ml-auto flex flex-wrap">
              <Button
                look="quiet"
                isDisabled={index === 0 || pending}
                aria-label={`${t("up")} ${channel.name}`}
                onPress={() => move(index, -1)}
              >
                {t("up")}
              </Button>
              <Button
                look="quiet"
                isDisabled={index === channels.length - 1 || pending}
                aria-label={`${t("down")} ${channel.name}`}
                onPress={() => move(index, 1)}
              >
                {t("down")}
              </Button>
              <EditChannel channel={channel} />
              {channel.events === 0 && <RemoveChannel channel={channel} />}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
