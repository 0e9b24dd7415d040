import type { ImportRefusal } from "./model.ts";

/** A file that can't be read, with what to say. Readers throw it; `readImport` answers it. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly refusal: ImportRefusal;

  constructor(refusal: ImportRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
