"use client";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { LinkButton } from "#components/ui/button.tsx";
import { PageHeader, type PageHeaderProps } from "./page-header.tsx";

const widths = { phone: 390, desk: 1440 } as const;
type Device = keyof typeof widths;

interface PreviewFrameProps extends Pick<PageHeaderProps, "path" | "pathLabel"> {
  /** Address of the page as visitors would get it. */
  src: string;
  back: string;
}

/** A page as visitors will see it, at the width of a phone or of a desk; a wider one than there is room for is made smaller as a whole. */
export function PreviewFrame({ src, back, path, pathLabel }: PreviewFrameProps) {
  const t = useTranslations("publications.preview");
  const [device, setDevice] = useState<Device>("desk");
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!stage.current) return;
    if (window.innerWidth < 768) setDevice("phone");
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect));
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);

  const width = widths[device];
  const scale = room ? Math.min(1, room.width / width) : 1;
  return (
    // A region of its own: the framed page brings the landmarks of a whole page along.
    <section
      aria-label={t("title")}
      data-fills-window
      className="flex h-[calc(100dvh-var(--spacing-tabbar))] min-h-96 flex-col md:h-dvh"
    >
      <PageHeader
        path={path}
        pathLabel={pathLabel}
        title={t("title")}
        actions={
          <>
            <fieldset className="flex gap-1">
              <legend className="sr-only">{t("width")}</legend>
              {(["phone", "desk"] as const).map((one) => (
                <label
                  key={one}
                  className="flex min-h-8 cursor-pointer items-center rounded-md px-3 text-soft has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink touch:min-h-11"
                >
                  <input
                    type="radio"
                    name="device"
                    checked={device === one}
                    onChange={() => setDevice(one)}
                    className="sr-only"
                  />
                  {t(one)}
                </label>
              ))}
            </fieldset>
            <LinkButton href={back}>{t("back")}</LinkButton>
          </>
        }
      />
      <div ref={stage} className="min-h-0 flex-1 overflow-hidden bg-hover">
        {room && (
          <iframe
            key={src}
            src={src}
            title={t("frame")}
            onLoad={openElsewhere}
            className="mx-auto block origin-top-left border-0 bg-sheet"
            style={{
              width,
              height: room.height / scale,
              transform: scale < 1 ? `scale(${scale})` : undefined,
            }}
          />
        )}
      </div>
    </section>
  );
}

/** Links to other pages open beside the preview: public pages let nobody frame them. */
function openElsewhere({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void {
  const framed = currentTarget.contentDocument;
  framed?.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (!(link instanceof (framed.defaultView as Window & typeof globalThis).HTMLAnchorElement)) return;
    if (link.pathname === framed.location.pathname || link.pathname.startsWith("/admin/media/")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener");
  });
}
