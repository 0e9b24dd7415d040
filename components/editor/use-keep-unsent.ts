"use client";
import { useEffect } from "react";

/** Asks before the page is left while changes have not reached the server. */
export function useKeepUnsent(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const hold = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [unsent]);
}
