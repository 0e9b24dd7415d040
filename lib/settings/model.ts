import { z } from "zod";
import { locales } from "#messages/locales.ts";

const line = (maximum: number) => z.string().trim().max(maximum);

/** The group "site": what visitors read about the site and its owner. Every field has a value, also without a row. */
export const SiteSettings = z.object({
  /** Name of the site, in the head of every page. */
  name: line(40).min(1).default("大事记"),
  /** Whose record it is, e.g. the committee's full name. */
  organisation: line(60).default(""),
  /** One or two sentences for search engines and shared links. */
  description: line(200).default(""),
  /** Lines at the foot of public pages: address, telephone, who is responsible. */
  footerLines: z.array(line(120).min(1)).max(6).default([]),
  /** ICP备案号, shown with a link to the register when it is given. */
  icpRecord: line(60).default(""),
  /** 公安备案号 */
  policeRecord: line(60).default(""),
  /** Language of the interface for whoever has not chosen one. */
  locale: z.enum(locales).default("zh-CN"),
});
export type SiteSettings = z.infer<typeof SiteSettings>;

/** A stored value of an older version gets what it lacks; one that can't be read is as good as none. */
export function readSiteSettings(value: unknown): SiteSettings {
  const stored = SiteSettings.safeParse(value ?? {});
  return stored.success ? stored.data : SiteSettings.parse({});
}

export const ChannelName = line(20).min(1);
export const ChannelSlug = z
  .string()
  .trim()
  .max(60)
  .refine((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), "channel.slug-form");
