"use client";
import { useEffect } from "react";
import { holdInputMethodKeys } from "./composing.ts";

/** Once in the document: the keys of an input method are its own, in every field, dialog and menu. */
export function InputMethod() {
  useEffect(() => holdInputMethodKeys(window), []);
  return null;
}
