"use client";
import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { droppedFiles, onlyPictures } from "./dropped-files.ts";
import type { UploadedImage } from "./upload.ts";
import { UploadRow } from "./upload-row.tsx";
import { useUploads } from "./use-uploads.ts";

interface UploadListProps {
  onUploaded: (image: UploadedImage, file: File) => void;
  /** What can be done with a picture that the library had already; without it, its page is offered. */
  onPickKnown?: (image: UploadedImage) => void;
}

/**
 * Takes pictures by choosing or dropping, several at once or a folder, and sends them one after the other with
 * progress for each. One that fails says why and can be tried again; the others go on.
 */
export function UploadList({ onUploaded, onPickKnown }: UploadListProps) {
  const t = useTranslations("images.upload");
  const { uploads, add, retry, cancel } = useUploads(onUploaded);
  const [others, setOthers] = useState(0);
  const failed = uploads.filter(({ state }) => state === "failed");
  const done = uploads.filter(({ state }) => state === "done").length;

  const addFolder = (files: File[]) => {
    const chosen = onlyPictures(files);
    setOthers(chosen.others);
    add(chosen.files);
  };

  return (
    <DropZone
      aria-label={t("drop")}
      getDropOperation={() => "copy"}
      onDrop={async ({ items }) => {
        const dropped = await droppedFiles(items);
        setOthers(dropped.others);
        add(dropped.files);
      }}
      className="ring-focus rounded-md border border-dashed border-edge p-4 data-drop-target:border-ink data-drop-target:bg-hover"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FileTrigger
          acceptedFileTypes={["image/*", ".heic", ".heif"]}
          allowsMultiple
          onSelect={(files) => {
            setOthers(0);
            if (files) add([...files]);
          }}
        >
          <Button>{t("choose")}</Button>
        </FileTrigger>
        <Button look="quiet" className="max-sm:hidden" onPress={() => chooseFolder(addFolder)}>
          {t("chooseFolder")}
        </Button>
        <span className="text-sm text-faint max-sm:hidden">{t("drop")}</span>
      </div>
      {uploads.length > 0 && (
        <>
          <div className="mt-3 flex min-h-8 flex-wrap items-center gap-x-4 text-sm text-soft" role="status">
            <span className="tabular-nums">{t("progress", { done, total: uploads.length })}</span>
            {failed.length > 0 && <span className="text-seal">{t("failed", { count: failed.length })}</span>}
            {failed.length > 1 && (
              <Button look="quiet" onPress={() => retry(failed)}>
                {t("retryAll")}
              </Button>
            )}
          </div>
          <ul className="max-h-80 overflow-y-auto text-sm">
            {uploads.map((one) => (
              <UploadRow
                key={one.key}
                upload={one}
                onRetry={() => retry([one])}
                onCancel={() => cancel(one)}
                onPickKnown={onPickKnown}
              />
            ))}
          </ul>
        </>
      )}
      {others > 0 && <p className="mt-2 text-sm text-faint">{t("others", { count: others })}</p>}
    </DropZone>
  );
}

/** A second field for files in the page would stand beside the first one for whoever looks for it. */
function chooseFolder(take: (files: File[]) => void): void {
  const field = document.createElement("input");
  field.type = "file";
  field.webkitdirectory = true;
  field.onchange = () => take([...(field.files ?? [])]);
  field.click();
}
