"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { Link } from "#components/ui/link.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import type { Crop } from "#lib/images/model.ts";
import type { ImageUses } from "#lib/images/uses.ts";
import { Problems, useProblemWords } from "./action-form.tsx";
import { ImagePicker, type PickedImage } from "./image-picker.tsx";
import { Thumbnail } from "./thumbnail.tsx";
import { unreached } from "./unreached.ts";

interface ReplaceImageProps {
  image: PickedImage & { fileName: string; crop: Crop | null };
  uses: ImageUses;
  replace: (fields: { id: string; by: string; seen: string[] }) => Promise<Outcome<{ count: number }>>;
}

/** Chooses another picture, shows what would change and what would not, and does it only then. */
export function ReplaceImage({ image, uses, replace }: ReplaceImageProps) {
  const t = useTranslations("images.replace");
  const [picking, setPicking] = useState(false);
  const [other, setOther] = useState<PickedImage | null>(null);
  return (
    <>
      <Button onPress={() => setPicking(true)} className="self-start">
        {t("open")}
      </Button>
      <ImagePicker
        isOpen={picking}
        onOpenChange={setPicking}
        onPick={(picked) => {
          if (picked.id === image.id) toast(t("same"));
          else setOther(picked);
        }}
      />
      <Dialog
        role="alertdialog"
        size="medium"
        title={t("title")}
        isOpen={other !== null}
        onOpenChange={(open) => !open && setOther(null)}
      >
        {(close) => other && <Confirm {...{ image, other, uses, replace }} onClose={close} />}
      </Dialog>
    </>
  );
}

function Confirm({
  image,
  other,
  uses: { working, editions },
  replace,
  onClose,
}: ReplaceImageProps & { other: PickedImage; onClose: () => void }) {
  const t = useTranslations("images");
  const ui = useTranslations("ui");
  const word = useProblemWords();
  const router = useRouter();
  const [problems, setProblems] = useState<string[]>([]);
  const [pending, setPending] = useState(false);
  const changed = working.filter(({ trashed }) => !trashed);
  const published = editions.filter(({ state }) => state !== "past");

  const confirm = async () => {
    setPending(true);
    const seen = changed.map(({ id }) => id);
    const outcome = await replace({ id: image.id, by: other.id, seen }).catch(unreached);
    setPending(false);
    if (!outcome.ok) return setProblems(outcome.problems.map(word));
    toast(t("replace.done", { count: outcome.value.count }));
    onClose();
    router.refresh();
  };

  return (
    <div className="flex flex-col gap-4 text-sm">
      <Problems words={problems} />
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-3">
        <Thumbnail image={image} />
        <span aria-hidden="true" className="text-faint">
          →
        </span>
        <Thumbnail image={other} />
      </div>
      <div>
        <h3 className="font-medium">{t("replace.changes", { count: changed.length })}</h3>
        <ul>
          {changed.map(({ kind, id, title }) => (
            <li key={id} className="flex gap-3 py-0.5">
              <span className="min-w-0 break-words">{title || t("untitled")}</span>
              <span className="shrink-0 text-faint">{t(`uses.${kind}`)}</span>
            </li>
          ))}
        </ul>
        <p className="mt-1 text-xs text-faint">{t("replace.keeps")}</p>
      </div>
      {published.length > 0 && (
        <div>
          <h3 className="font-medium">{t("replace.published", { count: published.length })}</h3>
          <ul>
            {published.map(({ kind, id, title, number, state }) => (
              <li key={`${id}-${number}`} className="flex flex-wrap items-center gap-x-3">
                <span className="min-w-0 break-words">{title}</span>
                <span className="text-faint">
                  {t("uses.number", { number })} · {t(`uses.state.${state}`)}
                </span>
                <Link
                  href={`/admin/${kind}s/${id}`}
                  target="_blank"
                  className="ring-focus inline-flex min-h-8 items-center rounded underline decoration-line underline-offset-4 touch:min-h-11"
                >
                  {t("replace.correct")}
                </Link>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-xs text-faint">{t("replace.publishedNote")}</p>
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose}>{ui("cancel")}</Button>
        <Button look="main" onPress={confirm} isPending={pending} isDisabled={changed.length === 0}>
          {t("replace.confirm")}
        </Button>
      </DialogActions>
    </div>
  );
}
