import { z } from "zod";
import { command } from "#lib/command.ts";

/** From Chinese to English or back. */
export const switchOwnLanguage = command(
  { action: "account.switch-language", needs: "account.edit-self", input: z.object({}) },
  async ({ tx, actor, record }) => {
    const where = { id: actor.id ?? "" };
    const { locale } = await tx.user.findUniqueOrThrow({ where, select: { locale: true } });
    const next = locale === "en" ? "zh-CN" : "en";
    await tx.user.update({ where, data: { locale: next } });
    record({ subject: "account", subjectId: where.id, title: actor.name, data: { locale: next } });
    return next;
  },
);
