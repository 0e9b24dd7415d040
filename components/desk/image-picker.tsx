"use client";
import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import type { Crop } from "#lib/images/model.ts";
import { Thumbnail } from "./thumbnail.tsx";
import { UploadList } from "./upload-list.tsx";

export interface PickedImage {
  id: string;
  sha256: string;
  width: number;
  height: number;
  caption: string;
  alt: string;
  credit: string;
  crop?: Crop | null;
}

interface LibraryPage {
  images: (PickedImage & { fileName: string })[];
  total: number;
  pages: number;
}

/** One picture, or several in the order in which they are pointed at. */
type Pick = { onPick: (image: PickedImage) => void } | { onPickSeveral: (images: PickedImage[]) => void };

export type ImagePickerProps = { isOpen: boolean; onOpenChange: (open: boolean) => void } & Pick;

/** Pictures out of the library, or new ones. */
export function ImagePicker({ isOpen, onOpenChange, ...pick }: ImagePickerProps) {
  const words = useTranslations("images");
  const several = "onPickSeveral" in pick;
  return (
    <Dialog
      title={words(several ? "picker.titleSeveral" : "picker.title")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="large"
    >
      {(close) =>
        several ? (
          <Several
            onDone={(images) => {
              pick.onPickSeveral(images);
              close();
            }}
          />
        ) : (
          <Library
            onPick={(image) => {
              pick.onPick(image);
              close();
            }}
          />
        )
      }
    </Dialog>
  );
}

function Several({ onDone }: { onDone: (images: PickedImage[]) => void }) {
  const words = useTranslations("images");
  const [picked, setPicked] = useState<PickedImage[]>([]);
  const toggle = (image: PickedImage) =>
    setPicked((before) =>
      before.some(({ id }) => id === image.id)
        ? before.filter(({ id }) => id !== image.id)
        : [...before, image],
    );
  return (
    <>
      <Library onPick={toggle} picked={picked.map(({ id }) => id)} />
      <div className="sticky -bottom-5 z-10 mt-4 flex justify-end border-t border-line bg-surface py-3">
        <Button look="main" isDisabled={picked.length === 0} onPress={() => onDone(picked)}>
          {words("picker.take", { count: picked.length })}
        </Button>
      </div>
    </>
  );
}

interface LibraryProps {
  onPick: (image: PickedImage) => void;
  /** Where several are picked: those that are, in their order. */
  picked?: string[];
}

function Library({ onPick, picked }: LibraryProps) {
  const words = useTranslations("images");
  const [query, setQuery] = useState("");
  const [page, setPage] = useState(1);
  const [library, setLibrary] = useState<LibraryPage | "loading" | "failed">("loading");
  const [version, setVersion] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version asks again for the same page
  useEffect(() => {
    const abort = new AbortController();
    const parameters = new URLSearchParams({ q: query, page: String(page) });
    fetch(`/api/images?${parameters}`, { signal: abort.signal })
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
      )
      .then(setLibrary)
      .catch(() => {
        if (!abort.signal.aborted) setLibrary("failed");
      });
    return () => abort.abort();
  }, [query, page, version]);

  const reload = useCallback(() => {
    setPage(1);
    setQuery("");
    setVersion((before) => before + 1);
  }, []);

  /** The library had it already: what it says of it comes along. */
  const pickKnown = async ({ id }: { id: string }) => {
    const response = await fetch(`/admin/events/pictures?id=${id}`).catch(() => null);
    const [known]: PickedImage[] = response?.ok ? await response.json() : [];
    if (known) onPick(known);
  };

  return (
    <div className="flex flex-col gap-4">
      <UploadList onUploaded={reload} onPickKnown={pickKnown} />
      <SearchField
        label={words("search")}
        clearLabel={words("clear")}
        onSubmit={(value) => {
          setPage(1);
          setQuery(value);
        }}
      />
      {library === "loading" && <p className="min-h-64 text-sm text-faint">{words("picker.loading")}</p>}
      {library === "failed" && (
        <p className="min-h-64 text-sm text-seal">
          {words("picker.failed")} <Button onPress={reload}>{words("upload.retry")}</Button>
        </p>
      )}
      {typeof library === "object" && (
        <>
          {library.images.length === 0 && (
            <p className="min-h-64 text-sm text-faint">{words("picker.none")}</p>
          )}
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {library.images.map((image) => (
              <li key={image.id}>
                <button
                  type="button"
                  onClick={() => onPick(image)}
                  aria-pressed={picked?.includes(image.id)}
                  className="ring-focus relative block w-full rounded text-left outline-offset-2 hover:bg-hover aria-pressed:outline-2 aria-pressed:outline-seal"
                >
                  <Thumbnail image={image} />
                  {picked?.includes(image.id) && (
                    <span className="absolute top-1.5 left-1.5 min-w-6 rounded-full bg-seal px-1.5 text-center text-xs leading-6 text-sheet tabular-nums">
                      {picked.indexOf(image.id) + 1}
                    </span>
                  )}
                  <span className="block truncate py-1 text-xs text-soft">
                    {image.caption || image.fileName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {library.pages > 1 && (
            <p className="flex items-center gap-3 text-sm text-soft">
              <Button isDisabled={page === 1} onPress={() => setPage(page - 1)}>
                {words("picker.newer")}
              </Button>
              {page} / {library.pages}
              <Button isDisabled={page === library.pages} onPress={() => setPage(page + 1)}>
                {words("picker.older")}
              </Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}
