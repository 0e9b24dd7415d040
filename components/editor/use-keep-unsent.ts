"use client";
import { useEffect } from "react";

/** Asks before the page is left, or the account signs out, while changes have not reached the server. */
export function useKeepUnsent(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const hold = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    window.addEventListener("dashiji:before-sign-out", hold);
    return () => {
      window.removeEventListener("beforeunload", hold);
      window.removeEventListener("dashiji:before-sign-out", hold);
    };
  }, [unsent]);
}
