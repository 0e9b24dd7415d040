"use client";
import { ProgressBar } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useProblemWords } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import type { SendState } from "./sending.ts";
import { useSendState } from "./use-pasting.tsx";

export interface MissingPictureProps {
  source: string;
  editable: boolean;
  onChoose: () => void;
}

/** The place of a pasted picture that is not in the library yet: how far it is, or why it is missing and what to do. */
export function MissingPicture({ source, editable, onChoose }: MissingPictureProps) {
  const t = useTranslations("paste.picture");
  const { state, retry } = useSendState(source);
  const address = /^https?:/.test(source) && URL.canParse(source) ? new URL(source) : null;
  const isUnderWay = state?.phase === "waiting" || state?.phase === "sending" || state?.phase === "done";
  const preview = state && "preview" in state ? state.preview : null;

  return (
    <div className="figure-place relative overflow-hidden p-4 text-center">
      {preview && (
        <img
          src={preview}
          alt=""
          draggable={false}
          className="absolute inset-0 size-full object-contain opacity-35"
        />
      )}
      <div className="relative flex max-w-full flex-col items-center gap-3 rounded bg-sheet/85 px-3 py-2">
        {isUnderWay ? (
          <Progress state={state} isFetched={address !== null} />
        ) : (
          <>
            <Reason source={source} state={state} />
            {editable && (
              <span className="flex flex-wrap justify-center gap-2">
                {(state || address) && <Button onPress={retry}>{t(state ? "retry" : "fetch")}</Button>}
                <Button onPress={onChoose}>{t("choose")}</Button>
              </span>
            )}
          </>
        )}
        {address && !isUnderWay && (
          <a
            href={address.href}
            target="_blank"
            rel="noopener noreferrer"
            className="ring-focus max-w-full truncate rounded underline decoration-line underline-offset-4 hover:text-ink"
          >
            {t("from", { host: address.hostname })}
          </a>
        )}
      </div>
    </div>
  );
}

/** No paragraphs: those of the text are indented. */
function Reason({ source, state }: { source: string; state: SendState | undefined }) {
  const t = useTranslations("paste.picture");
  const word = useProblemWords();
  if (state?.phase === "failed") {
    const unreached = state.problems.some(({ code }) => code === "upload.network");
    return (
      <div role="alert" className="text-seal">
        <div>{state.problems.map(word).join(" ")}</div>
        {unreached && state.preview && <div>{t("kept")}</div>}
      </div>
    );
  }
  if (source.startsWith("pasted:")) return <div>{t("elsewhere")}</div>;
  const name = source.startsWith("local:") ? source.slice("local:".length) : null;
  if (name === null) return <div>{t("address")}</div>;
  return <div>{name ? t("localNamed", { name }) : t("local")}</div>;
}

function Progress({ state, isFetched }: { state: SendState | undefined; isFetched: boolean }) {
  const t = useTranslations("paste.picture");
  const part = state && "part" in state ? state.part : 1;
  const percent = Math.round(part * 100);
  const words = () => {
    if (state?.phase === "waiting") return t("waiting");
    if (isFetched) return t("fetching");
    return part < 1 ? t("sending", { percent }) : t("checking");
  };
  return (
    <ProgressBar
      aria-label={t("label")}
      value={percent}
      isIndeterminate={isFetched || part >= 1}
      className="flex w-48 max-w-full flex-col gap-2"
    >
      <span className="text-soft tabular-nums">{words()}</span>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="h-0.5 w-full bg-line">
        <rect width={isFetched ? 0 : percent} height="2" className="fill-ink" />
      </svg>
    </ProgressBar>
  );
}
