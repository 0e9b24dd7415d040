import type { Metadata } from "next";
import { PageBody } from "#components/desk/page-header.tsx";
import { may } from "#lib/access.ts";
import { listChannels } from "#lib/settings/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { SettingsHeader } from "../settings-header.tsx";
import { AddChannel } from "./channel-dialogs.tsx";
import { ChannelList } from "./channel-list.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "settings")("channel.title") };
}

export default async function ChannelsPage() {
  const actor = await requireActor("settings.read");
  const channels = (await listChannels()).map(({ _count, ...channel }) => ({
    ...channel,
    events: _count.events,
  }));
  const t = words(actor.locale, "settings");
  const editable = may(actor.party, "channel.edit");
  return (
    <>
      <SettingsHeader locale={actor.locale} />
      <PageBody narrow>
        <div className="mb-2 flex flex-wrap items-center gap-4">
          <p className="min-w-0 flex-1 basis-64 text-sm text-soft">{t("channel.body")}</p>
          {editable && <AddChannel />}
        </div>
        <ChannelList channels={channels} editable={editable} />
      </PageBody>
    </>
  );
}
