import type { EventDate, TextField } from "#lib/events/model.ts";
import type { ImageFields } from "#lib/images/model.ts";
import type { KeyFields } from "#lib/richtext/key-figures.ts";
import type { SiteSettings } from "#lib/settings/model.ts";
import type { IllustrationKey } from "./illustrations/scenes.ts";

/** A part of an example's body: a string is a paragraph; a picture brings its own caption, credit and alt text. */
export type ExampleBlock =
  | string
  | { heading: string }
  | { quote: string }
  | { list: readonly string[] }
  | { table: { head: readonly string[]; rows: readonly (readonly string[])[] } }
  | { picture: IllustrationKey; wide?: boolean }
  | { pair: readonly [IllustrationKey, IllustrationKey] }
  | { gallery: readonly { picture: IllustrationKey; caption?: string }[] }
  | { keyFigures: readonly Partial<KeyFields>[] };

export type ChannelSlug =
  | "xieshang-yizheng"
  | "minzhu-jiandu"
  | "tian-gongzuo"
  | "ningju-gongshi"
  | "weiyuan-lvzhi"
  | "jiguan-jianshe";

export type ExampleEvent = Record<TextField, string> & {
  slug: string;
  date: EventDate;
  channel: ChannelSlug;
  tags: readonly string[];
  cover: IllustrationKey | null;
  body: readonly ExampleBlock[];
  /** Also published at an address of its own. */
  alone?: boolean;
};

export type ExamplePicture = Pick<ImageFields, "caption" | "alt" | "credit" | "focusX" | "focusY"> & {
  fileName: string;
};

export type ExampleReport = {
  year: number;
  title: string;
  slug: string;
  introduction: readonly ExampleBlock[];
  source: string;
  /** ISO 8601 in UTC. */
  sourceTime: string;
  contributor: string;
  photographer: string;
  editor: string;
  credits: string;
  ordering: "date";
  orderingNote: string;
  cover: IllustrationKey;
  /** In the order of their ranks, from 1. */
  events: readonly ExampleEvent[];
};

export type ExampleSite = Pick<SiteSettings, "name" | "organisation" | "description" | "footerLines">;
