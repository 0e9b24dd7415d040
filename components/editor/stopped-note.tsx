"use client";
import { useTranslations } from "use-intl";
import { Button, LinkButton } from "#components/ui/button.tsx";
import type { LiveState } from "#lib/events/live-document.ts";
import type { Saving } from "#lib/events/saving.ts";

/** Why nothing is exchanged any more, and what to do about it. */
export function StoppedNote({
  state,
  saving,
  eventId,
}: {
  state: LiveState;
  saving: Saving;
  eventId: string;
}) {
  const t = useTranslations("editor.stopped");
  const { stopped } = state;
  if (!stopped) return null;
  return (
    <div
      role="alert"
      className="mx-auto mt-4 flex max-w-[46rem] flex-wrap items-center gap-3 rounded-md border border-seal/30 bg-seal-wash px-3 py-2 text-sm text-seal"
    >
      <p className="min-w-0 flex-1 basis-64">
        {t(
          isLoose(saving) && (stopped === "schema" || stopped === "signed-out")
            ? `loose.${stopped}`
            : stopped,
        )}
      </p>
      {(stopped === "schema" || stopped === "too-many") && (
        <Button onPress={() => window.location.reload()}>{t("reload")}</Button>
      )}
      {stopped === "signed-out" && (
        <LinkButton href={`/login?next=${encodeURIComponent(`/admin/events/${eventId}`)}`}>
          {t("signIn")}
        </LinkButton>
      )}
    </div>
  );
}

/** There is something that would go with the page. */
function isLoose({ unsent, copy }: Saving): boolean {
  return unsent && copy !== "kept";
}
