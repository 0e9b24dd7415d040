import { nowhere } from "#lib/test-access.ts";
import type { Product } from "./product.ts";
import { type PictureState, pictureStates, type Subjects, subjectStates, type World } from "./world.ts";

/** Addresses to visit, by what is found there. */
export type Visits = Record<string, string>;

/**
 * By route as app/ has it: which addresses of it are visited. A route that is missing here fails
 * e2e/access.e2e.ts.
 */
export function visitsTo({ events, reports, pictures, links, account }: World, product: Product) {
  const each = (subjects: Subjects, make: (one: { id: string; slug: string }) => string): Visits =>
    Object.fromEntries(
      Object.entries(subjectStates).map(([state, words]) => [words, make(subjects[state as keyof Subjects])]),
    );
  const eachPicture = (make: (one: { id: string; sha256: string }) => string): Visits =>
    Object.fromEntries(
      Object.entries(pictureStates).map(([state, words]) => [words, make(pictures[state as PictureState])]),
    );
  const here = (address: string): Visits => ({ "—": address });
  const file = "full-320-v1.jpg";
  const setup = new URL(product.setupLink).pathname;

  const visits: Record<string, Visits> = {
    "/": here("/"),
    "/[...path]": here("/nothing/here"),
    "/about": here("/about"),
    "/chronicle/[year]": { "有内容 something": "/chronicle/2025", "没有内容 nothing": "/chronicle/1999" },
    "/chronicle/[year]/chronicle.docx": {
      "有内容 something": "/chronicle/2025/chronicle.docx",
      "没有内容 nothing": "/chronicle/1999/chronicle.docx",
    },
    "/events": here("/events"),
    "/events/[slug]": each(events, ({ slug }) => `/events/${slug}`),
    "/feed.xml": here("/feed.xml"),
    "/reports": here("/reports"),
    "/reports/[slug]": each(reports, ({ slug }) => `/reports/${slug}`),
    "/robots.txt": here("/robots.txt"),
    "/search": { "没有词 no words": "/search", "有词 words": "/search?q=%E5%A4%A7%E4%BA%8B" },
    "/sitemap.xml": here("/sitemap.xml"),
    "/years/[year]": { "有内容 something": "/years/2025", "没有内容 nothing": "/years/1999" },

    "/login": here("/login"),
    "/setup/[token]": { "未用过 fresh": setup, "没有这个 none such": "/setup/nothing" },
    "/invite/[token]": {
      "未用过 fresh": `/invite/${links.invitation.fresh}`,
      "已过期 expired": `/invite/${links.invitation.expired}`,
      "别的链接 of another kind": `/invite/${links.reset.fresh}`,
      "没有这个 none such": "/invite/nothing",
    },
    "/reset/[token]": {
      "未用过 fresh": `/reset/${links.reset.fresh}`,
      "已过期 expired": `/reset/${links.reset.expired}`,
      "别的链接 of another kind": `/reset/${links.invitation.fresh}`,
      "没有这个 none such": "/reset/nothing",
    },

    "/admin": here("/admin"),
    "/admin/[...missing]": here("/admin/nothing/here"),
    "/admin/audit": here("/admin/audit"),
    "/admin/chronicle/[year]": {
      "有内容 something": "/admin/chronicle/2025",
      "没有内容 nothing": "/admin/chronicle/1999",
    },
    "/admin/chronicle/[year]/document": here("/admin/chronicle/2025/document"),
    "/admin/events": { "全部 all": "/admin/events", "回收站 trash": "/admin/events?trash=true" },
    "/admin/events/[id]": each(events, ({ id }) => `/admin/events/${id}`),
    "/admin/events/[id]/document": each(events, ({ id }) => `/admin/events/${id}/document`),
    "/admin/events/[id]/history": each(events, ({ id }) => `/admin/events/${id}/history`),
    "/admin/events/[id]/preview": each(events, ({ id }) => `/admin/events/${id}/preview`),
    "/admin/events/comments": here(`/admin/events/comments?event=${events.draft.id}`),
    "/admin/events/pictures": here(`/admin/events/pictures?id=${pictures.draft.id}`),
    "/admin/images": { "全部 all": "/admin/images", "回收站 trash": "/admin/images?trash=1" },
    "/admin/images/[id]": eachPicture(({ id }) => `/admin/images/${id}`),
    "/admin/media/[sha256]/[file]": eachPicture(({ sha256 }) => `/admin/media/${sha256}/${file}`),
    "/admin/preview/events/[id]": each(events, ({ id }) => `/admin/preview/events/${id}`),
    "/admin/preview/reports/[id]": each(reports, ({ id }) => `/admin/preview/reports/${id}`),
    "/admin/reports": { "全部 all": "/admin/reports", "回收站 trash": "/admin/reports?show=trash" },
    "/admin/reports/[id]": each(reports, ({ id }) => `/admin/reports/${id}`),
    "/admin/reports/[id]/document": each(reports, ({ id }) => `/admin/reports/${id}/document`),
    "/admin/reports/[id]/history": each(reports, ({ id }) => `/admin/reports/${id}/history`),
    "/admin/reports/[id]/preview": each(reports, ({ id }) => `/admin/reports/${id}/preview`),
    "/admin/reports/import": here("/admin/reports/import"),
    "/admin/settings": here("/admin/settings"),
    "/admin/settings/channels": here("/admin/settings/channels"),
    "/admin/users": here("/admin/users"),
    "/admin/users/[id]": {
      "有 there": `/admin/users/${account}`,
      "没有 none such": `/admin/users/${nowhere}`,
    },
    "/admin/users/me": here("/admin/users/me"),
    "/admin/users/new": here("/admin/users/new"),

    "/api/[...missing]": here("/api/nothing"),
    "/api/auth/[...nextauth]": {
      "令牌 csrf": "/api/auth/csrf",
      "登录 callback/credentials": "/api/auth/callback/credentials",
      "会话 session": "/api/auth/session",
      "退出 signout": "/api/auth/signout",
    },
    "/api/images": here("/api/images"),
    "/api/import": here("/api/import"),
    "/api/import/files": here("/api/import/files"),
    "/api/import/pictures": here("/api/import/pictures"),
  };

  /** Answered by the front itself, which no file of app/ shows. */
  const front: Record<string, Visits> = {
    "/healthz": here("/healthz"),
    "/readyz": here("/readyz"),
    "/media/[sha256]/[file]": eachPicture(({ sha256 }) => `/media/${sha256}/${file}`),
    "/_next/…": {
      "没有这个文件 no such file": "/_next/static/nothing.js",
      "数据 data": "/_next/data/nothing.json",
      "图片 image": "/_next/image?url=%2Fadmin&w=640&q=75",
    },
    "/collab/[event]": { "不是 websocket no websocket": `/collab/${events.draft.id}` },
    "/login/…": here("/login/more"),
    "/setup": here("/setup"),
    "/invite": here("/invite"),
    "/reset": here("/reset"),
  };
  return { visits, front };
}
