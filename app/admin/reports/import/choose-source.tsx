"use client";
import { useState } from "react";
import { DropZone, type FileDropItem, FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Problems } from "#components/desk/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/field.tsx";
import type { Source } from "./send-import.ts";

/** A file by choosing or dropping it, or a text by pasting it. */
export function ChooseSource({
  megabytes,
  onChoose,
}: {
  megabytes: number;
  onChoose: (source: Source) => void;
}) {
  const t = useTranslations("importDesk");
  const [text, setText] = useState("");
  const [tooLarge, setTooLarge] = useState(false);
  const take = (blob: Blob, name: string) => {
    if (blob.size > megabytes * 1024 * 1024) return setTooLarge(true);
    onChoose({ blob, name });
  };
  return (
    <main className="flex max-w-3xl flex-col gap-6 px-4 pt-4 pb-12 md:px-8 md:pt-6">
      <p className="text-soft">{t("intro")}</p>
      <Problems words={tooLarge ? [t("tooLarge", { megabytes })] : []} />
      <DropZone
        aria-label={t("choose.label")}
        onDrop={async ({ items }) => {
          const file = items.find((item): item is FileDropItem => item.kind === "file");
          if (file) take(await file.getFile(), file.name);
        }}
        className="flex flex-col items-start gap-3 rounded-md border border-dashed border-edge bg-sheet px-5 py-8 outline-none data-drop-target:border-ink data-drop-target:bg-hover data-focus-visible:outline-2 data-focus-visible:outline-ink"
      >
        <p className="flex flex-wrap items-center gap-3">
          <span className="touch:hidden">{t("choose.drop")}</span>
          <FileTrigger
            acceptedFileTypes={[".txt", ".md", ".markdown", "text/plain", "text/markdown"]}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) take(file, file.name);
            }}
          >
            <Button look="main">{t("choose.button")}</Button>
          </FileTrigger>
        </p>
        <p className="text-sm text-faint">{t("choose.hint", { megabytes })}</p>
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
          onPress={() => take(new Blob([text], { type: "text/plain" }), t("choose.pasteName"))}
        >
          {t("choose.read")}
        </Button>
      </div>
    </main>
  );
}
