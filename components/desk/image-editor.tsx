"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import type { Crop } from "#lib/images/model.ts";
import { ActionForm } from "./action-form.tsx";
import type { SavedMeanwhile } from "./differences.ts";
import { ImageFields } from "./image-fields.tsx";
import { PictureStage } from "./picture-stage.tsx";
import { VersionedForm } from "./versioned-form.tsx";

export interface EditableImage {
  id: string;
  sha256: string;
  width: number;
  height: number;
  fileName: string;
  caption: string;
  alt: string;
  credit: string;
  owner: string;
  rights: string;
  rightsUntil: string;
  isGroup: boolean;
  crop: Crop | null;
  focusX: number;
  focusY: number;
  /** YYYY-MM-DD, or empty. */
  takenOn: string;
  version: number;
}

interface ImageEditorProps {
  image: EditableImage;
  trashed: boolean;
  editable: boolean;
  save: (data: FormData) => Promise<Outcome<{ version: number }>>;
  /** What is stored now, for the comparison when somebody else saved meanwhile. */
  latest: () => Promise<SavedMeanwhile | null>;
  trash: (data: FormData) => Promise<Outcome<void>>;
  restore: (data: FormData) => Promise<Outcome<void>>;
}

const saved = [
  "caption",
  "alt",
  "credit",
  "owner",
  "rights",
  "rightsUntil",
  "isGroup",
  "crop",
  "focusX",
  "focusY",
] as const;

/** The picture, large, with what staff say about it beside it. */
export function ImageEditor({ image, trashed, editable, save, latest, trash, restore }: ImageEditorProps) {
  const t = useTranslations("images");
  const router = useRouter();
  const [part, setPart] = useState({ crop: image.crop, focus: { x: image.focusX, y: image.focusY } });
  const [isGroup, setIsGroup] = useState(image.isGroup);
  // Not what the page reads anew: what was typed meanwhile stays, and what somebody else saved is a question.
  const [version, setVersion] = useState(image.version);
  const labels = Object.fromEntries(saved.map((name) => [name, t(`fields.${name}`)]));
  const open = editable && !trashed;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <PictureStage picture={image} part={part} isGroup={isGroup} onChange={open ? setPart : undefined} />
      <div className="flex flex-col gap-6">
        <VersionedForm
          version={version}
          latest={latest}
          labels={labels}
          show={(name, value) => (name.startsWith("focus") ? `${Number(value) / 10}%` : undefined)}
          action={save}
          onDone={(done) => {
            setVersion(done.version);
            toast(t("saved"));
            router.refresh();
          }}
        >
          {(pending) => (
            <fieldset disabled={!open} className="contents">
              <input type="hidden" name="id" value={image.id} />
              <input type="hidden" name="crop" value={part.crop?.join(",") ?? ""} />
              <input type="hidden" name="focusX" value={part.focus.x} />
              <input type="hidden" name="focusY" value={part.focus.y} />
              <input type="hidden" name="isGroup" value={String(isGroup)} />
              <ImageFields image={image} isGroup={isGroup} onGroup={setIsGroup} open={open} />
              {open && (
                <Button
                  type="submit"
                  look="main"
                  isPending={pending}
                  className="self-start max-sm:self-stretch"
                >
                  {t("save")}
                </Button>
              )}
            </fieldset>
          )}
        </VersionedForm>
        {editable && (
          <ActionForm
            action={trashed ? restore : trash}
            onDone={() => {
              toast(t(trashed ? "trash.restored" : "trash.moved"));
              if (trashed) router.refresh();
              else router.push("/admin/images");
            }}
            className="border-t border-line pt-4"
          >
            {(pending) => (
              <>
                <input type="hidden" name="id" value={image.id} />
                <Button type="submit" look="quiet" isPending={pending} className="-ml-3.5 self-start">
                  {t(trashed ? "trash.restore" : "trash.move")}
                </Button>
              </>
            )}
          </ActionForm>
        )}
      </div>
    </div>
  );
}
