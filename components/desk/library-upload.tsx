"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { UploadList } from "./upload-list.tsx";

/** Milliseconds between two looks at the library while pictures arrive. */
const between = 2000;

/** Uploading at the head of the library, which then shows what has arrived. */
export function LibraryUpload() {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  return (
    <UploadList
      onUploaded={() => {
        timer.current ??= setTimeout(() => {
          timer.current = null;
          router.refresh();
        }, between);
      }}
    />
  );
}
