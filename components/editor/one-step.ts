import type * as Y from "yjs";

/**
 * Does something that undo takes back as one step, apart from what was typed before and after.
 *
 * @returns takes it back while it still is the last thing done.
 */
export function oneStep(undo: Y.UndoManager, act: () => void): () => void {
  undo.stopCapturing();
  act();
  undo.stopCapturing();
  const step = undo.undoStack.at(-1);
  return () => {
    if (step && undo.undoStack.at(-1) === step) undo.undo();
  };
}
