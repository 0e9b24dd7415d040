"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Field, TextArea } from "#components/ui/field.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import { ActionForm } from "./action-form.tsx";
import type { SavedMeanwhile } from "./differences.ts";
import { FocalPoint } from "./focal-point.tsx";
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
  rights: string;
  focusX: number;
  focusY: number;
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

/** The picture, large, with what staff say about it beside it. */
export function ImageEditor({ image, trashed, editable, save, latest, trash, restore }: ImageEditorProps) {
  const t = useTranslations("images");
  const router = useRouter();
  const [focus, setFocus] = useState({ x: image.focusX, y: image.focusY });
  const labels = Object.fromEntries(
    (["caption", "alt", "credit", "rights", "focusX", "focusY"] as const).map((name) => [
      name,
      t(`fields.${name}`),
    ]),
  );
  const open = editable && !trashed;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <FocalPoint image={image} focus={focus} onChange={open ? setFocus : undefined} />
      <div className="flex flex-col gap-6">
        <VersionedForm
          version={image.version}
          latest={latest}
          labels={labels}
          show={(name, value) => (name.startsWith("focus") ? `${Number(value) / 10}%` : undefined)}
          action={save}
          onDone={() => {
            toast(t("saved"));
            router.refresh();
          }}
        >
          {(pending) => (
            <fieldset disabled={!open} className="contents">
              <input type="hidden" name="id" value={image.id} />
              <TextArea
                name="caption"
                label={t("fields.caption")}
                hint={t("fields.captionHint")}
                defaultValue={image.caption}
                maxLength={500}
                isDisabled={!open}
              />
              <TextArea
                name="alt"
                label={t("fields.alt")}
                hint={t("fields.altHint")}
                defaultValue={image.alt}
                rows={2}
                maxLength={500}
                isDisabled={!open}
              />
              <Field
                name="credit"
                label={t("fields.credit")}
                hint={t("fields.creditHint")}
                defaultValue={image.credit}
                maxLength={100}
                isDisabled={!open}
              />
              <Field
                name="rights"
                label={t("fields.rights")}
                hint={t("fields.rightsHint")}
                defaultValue={image.rights}
                maxLength={300}
                isDisabled={!open}
              />
              <input type="hidden" name="focusX" value={focus.x} />
              <input type="hidden" name="focusY" value={focus.y} />
              <div className="grid grid-cols-2 gap-4">
                {(["x", "y"] as const).map((axis) => (
                  <Field
                    key={axis}
                    type="number"
                    inputMode="numeric"
                    label={t(axis === "x" ? "fields.focusX" : "fields.focusY")}
                    value={String(Math.round(focus[axis] / 10))}
                    onChange={(value) => setFocus({ ...focus, [axis]: clamp(Number(value) * 10) })}
                    isDisabled={!open}
                  />
                ))}
              </div>
              {open && (
                <Button type="submit" look="main" isPending={pending} className="self-start">
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

function clamp(value: number): number {
  return Math.min(1000, Math.max(0, Math.round(Number.isFinite(value) ? value : 500)));
}
