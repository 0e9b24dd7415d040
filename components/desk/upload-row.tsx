"use client";
import { ProgressBar } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import type { UploadedImage } from "./upload.ts";
import type { Upload } from "./use-uploads.ts";

interface UploadRowProps {
  upload: Upload;
  onRetry: () => void;
  onCancel: () => void;
  onPickKnown?: ((image: UploadedImage) => void) | undefined;
}

/** One file on its way: how far it is, what was wrong with it, or that the library had it already. */
export function UploadRow({ upload, onRetry, onCancel, onPickKnown }: UploadRowProps) {
  const t = useTranslations("images.upload");
  const errors = useTranslations("errors");
  const { file, state, problems, image } = upload;
  return (
    <li className="hairline flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-1.5 last:border-0">
      <span className="min-w-0 flex-1 truncate" title={file.name}>
        {file.name}
      </span>
      {state === "failed" && (
        <>
          <span className="text-seal max-sm:order-last max-sm:w-full">
            {problems.map(({ code, values }) => errors(code as "unexpected", values as never)).join(" ")}
          </span>
          <span className="flex">
            <Button look="quiet" aria-label={t("retryOne", { name: file.name })} onPress={onRetry}>
              {t("retry")}
            </Button>
            <Button look="quiet" aria-label={t("removeOne", { name: file.name })} onPress={onCancel}>
              {t("remove")}
            </Button>
          </span>
        </>
      )}
      {state === "done" && image?.known && (
        <span className="flex items-center gap-3 text-soft">
          {t("known")}
          {onPickKnown ? (
            <Button onPress={() => onPickKnown(image)}>{t("useKnown")}</Button>
          ) : (
            <Link
              href={`/admin/images/${image.id}`}
              className="ring-focus inline-flex min-h-8 items-center rounded underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
            >
              {t("showKnown")}
            </Link>
          )}
        </span>
      )}
      {(state === "waiting" || state === "sending") && (
        <>
          <Progress upload={upload} />
          <Button look="quiet" aria-label={t("cancelOne", { name: file.name })} onPress={onCancel}>
            {t("cancel")}
          </Button>
        </>
      )}
      {state === "done" && !image?.known && <Progress upload={upload} />}
    </li>
  );
}

function Progress({ upload }: { upload: Upload }) {
  const t = useTranslations("images.upload");
  return (
    <ProgressBar
      aria-label={upload.file.name}
      value={upload.progress * 100}
      className="flex w-32 items-center gap-3 sm:w-48"
    >
      {({ percentage }) => (
        <>
          <svg
            viewBox="0 0 100 2"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="h-0.5 flex-1 bg-line"
          >
            <rect
              width={percentage}
              height="2"
              className={upload.state === "done" ? "fill-ok" : "fill-ink"}
            />
          </svg>
          <span className="w-14 text-right text-xs text-faint">{t(stateWord(upload))}</span>
        </>
      )}
    </ProgressBar>
  );
}

function stateWord({ state, progress }: Upload): "waiting" | "sending" | "checking" | "done" {
  if (state === "sending") return progress < 1 ? "sending" : "checking";
  return state === "done" ? "done" : "waiting";
}
