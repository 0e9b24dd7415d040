"use client";
import { useState } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Problems } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/field.tsx";
import { chosenFiles, droppedFiles, sourceOf } from "./dropped-files.ts";
import type { Source, SourceFile } from "./send-import.ts";

const texts = [".docx", ".html", ".htm", ".mht", ".mhtml", ".txt", ".md", ".markdown", ".zip"];

/** Of one file, and of all of a source. */
export interface SourceLimits {
  megabytes: number;
  gigabytes: number;
}

/** Files or a folder by choosing or dropping them, or a text by pasting it. */
export function ChooseSource({
  limits: { megabytes, gigabytes },
  onChoose,
}: {
  limits: SourceLimits;
  onChoose: (source: Source) => void;
}) {
  const t = useTranslations("importDesk");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<"tooLarge" | "tooMuch" | "nothing" | null>(null);
  const take = (files: SourceFile[]) => {
    const source = sourceOf(files);
    const all = files.reduce((sum, { blob }) => sum + blob.size, 0);
    if (files.some(({ blob }) => blob.size > megabytes * 1024 ** 2)) setProblem("tooLarge");
    else if (all > gigabytes * 1024 ** 3) setProblem("tooMuch");
    else if (source) onChoose(source);
    else setProblem("nothing");
  };
  return (
    <main className="flex max-w-3xl flex-col gap-6 px-4 pt-4 pb-12 md:px-8 md:pt-6">
      <p className="text-soft">{t("intro")}</p>
      <Problems words={problem ? [t(problem, { megabytes, gigabytes })] : []} />
      <DropZone
        aria-label={t("choose.label")}
        onDrop={async ({ items }) => take(await droppedFiles(items))}
        className="flex flex-col items-start gap-3 rounded-md border border-dashed border-edge bg-sheet px-5 py-8 outline-none data-drop-target:border-ink data-drop-target:bg-hover data-focus-visible:outline-2 data-focus-visible:outline-ink"
      >
        <p className="flex flex-wrap items-center gap-3">
          <span className="touch:hidden">{t("choose.drop")}</span>
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={[...texts, "image/*"]}
            onSelect={(list) => take(chosenFiles(list))}
          >
            <Button look="main">{t("choose.button")}</Button>
          </FileTrigger>
          <span className="touch:hidden">
            <FileTrigger acceptDirectory onSelect={(list) => take(chosenFiles(list))}>
              <Button>{t("choose.folder")}</Button>
            </FileTrigger>
          </span>
        </p>
        <p className="text-sm text-faint">{t("choose.hint", { megabytes })}</p>
        <p className="text-sm text-faint">{t("choose.pictures")}</p>
      </DropZone>
      <TextArea
        label={t("choose.or")}
        hint={t("choose.pasteHint")}
        value={text}
        onChange={setText}
        rows={8}
      />
      <div>
        <Button
          isDisabled={!text.trim()}
          onPress={() =>
            take([{ path: t("choose.pasteName"), blob: new Blob([text], { type: "text/plain" }) }])
          }
        >
          {t("choose.read")}
        </Button>
      </div>
    </main>
  );
}
