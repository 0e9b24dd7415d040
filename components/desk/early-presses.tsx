"use client";
import { useEffect } from "react";

declare global {
  interface Window {
    answerPresses?: () => void;
  }
}

/**
 * Stands in the document before the page's script, which on a slow line comes long after the buttons are seen. Keeps
 * the last button that was pressed meanwhile, by mouse, finger or key, and presses it once the page can answer. A
 * press that begins before and ends after that moment counts too. Plain enough for any browser: nothing compiles it.
 */
const script = `(() => {
  let alive = false, held = null, begun = null;
  const buttonOf = ({ target }) => target instanceof Element ? target.closest("button") : null;
  const keep = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
  addEventListener("pointerdown", (event) => { begun = alive ? null : buttonOf(event); }, true);
  addEventListener("click", (event) => {
    const button = buttonOf(event);
    if (!button || (alive && (event.detail === 0 || button !== begun))) return;
    keep(event);
    begun = null;
    if (alive) button.click(); else held = button;
  }, true);
  window.answerPresses = () => {
    alive = true;
    if (held && held.isConnected) held.click();
    held = null;
  };
})()`;

export function EarlyPresses({ nonce }: { nonce: string | undefined }) {
  useEffect(() => window.answerPresses?.(), []);
  return (
    // The browser hides the nonce from scripts, so it is never what the server wrote.
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}
