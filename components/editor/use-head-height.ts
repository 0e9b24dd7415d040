"use client";
import { useEffect, useRef } from "react";

/** Tells the styles below how high the page's header is, `--head`, so that what sticks under it knows where to. */
export function useHeadHeight() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const header = place.current?.querySelector("header");
    if (!header) return;
    const watch = new ResizeObserver(() => {
      place.current?.style.setProperty("--head", `${header.offsetHeight}px`);
    });
    watch.observe(header);
    return () => watch.disconnect();
  }, []);
  return place;
}
