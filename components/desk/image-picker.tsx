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

/** A picture out of the library, or a new one: what is uploaded here is picked at once when it is a single one. */
export function ImagePicker({
  isOpen,
  onOpenChange,
  onPick,
}: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  onPick: (image: PickedImage) => void;
}) {
  const words = useTranslations("images");
  return (
    <Dialog title={words("picker.title")} isOpen={isOpen} onOpenChange={onOpenChange} size="large">
      {(close) => (
        <Library
          onPick={(image) => {
            onPick(image);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function Library({ onPick }: { onPick: (image: PickedImage) => void }) {
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
                  className="ring-focus block w-full rounded text-left hover:bg-hover"
                >
                  <Thumbnail image={image} />
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
