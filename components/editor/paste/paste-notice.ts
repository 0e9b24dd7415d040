"use client";
import { useTranslations } from "use-intl";
import { toast } from "#components/ui/toast.tsx";
import { type Simplified, simplifications } from "#lib/richtext/paste/simplified.ts";

/** What there is to say about a paste. */
export type Said = { simplified: Simplified; lacking: number } | { otherFiles: number } | { wordsOnly: true };

/** Says in one line what of a paste is not as it was; nothing where all of it is. */
export function usePasteNotice(): (said: Said) => void {
  const t = useTranslations("paste");
  return (said) => {
    if ("wordsOnly" in said) return toast({ text: t("wordsOnly"), tone: "due" });
    if ("otherFiles" in said)
      return toast({ text: t("otherFiles", { count: said.otherFiles }), tone: "due" });
    const { simplified, lacking } = said;
    const parts = simplifications.flatMap((kind) => {
      const count = simplified[kind] ?? 0;
      return count > 0 ? [t(`kind.${kind}`, { count })] : [];
    });
    if (lacking > 0) parts.unshift(t("lacking", { count: lacking }));
    if (parts.length > 0) toast({ text: t("changed", { list: parts.join(t("separator")) }), lasting: true });
  };
}
