import { catalogue, words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";

/** What a command did, in words; a code without words of its own stands for itself. */
export function actionWords(action: string, locale: Locale): string {
  const t = words(locale, "audit");
  const key = `action.${action}` as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key as never) : action;
}

/** The filter's choices: all, each group, each action of it. */
export function actionOptions(locale: Locale): { id: string; label: string }[] {
  const t = words(locale, "audit");
  const groups = Object.entries(catalogue(locale).audit.action);
  return [
    { id: "all", label: t("allActions") },
    ...groups.flatMap(([group, actions]) => {
      const all = { id: group, label: t(`group.${group}` as never) };
      const each = Object.entries(actions).map(([name, label]) => ({
        id: `${group}.${name}`,
        label: `　${label}`,
      }));
      return each.length > 1 ? [all, ...each] : each.map(({ id, label }) => ({ id, label: label.trim() }));
    }),
  ];
}
