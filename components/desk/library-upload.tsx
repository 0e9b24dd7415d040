"use client";
import { useRouter } from "next/navigation";
import { UploadList } from "./upload-list.tsx";

/** Uploading at the head of the library, which then shows what has arrived. */
export function LibraryUpload() {
  const router = useRouter();
  return <UploadList onUploaded={() => router.refresh()} />;
}
