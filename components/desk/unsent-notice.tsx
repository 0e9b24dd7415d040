"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "#components/ui/link.tsx";
import { unsentDocuments } from "./unsent.ts";

/** Says that this device still holds changes that were never delivered, and leads to them. */
export function UnsentNotice({ userId }: { userId: string }) {
  const t = useTranslations("events.unsent");
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    const look = () => setIds(unsentDocuments(userId));
    look();
    window.addEventListener("storage", look);
    return () => window.removeEventListener("storage", look);
  }, [userId]);
  if (ids.length === 0) return null;
  return (
    <p role="status" className="mb-4 flex flex-wrap gap-x-3 rounded-md bg-mark px-3 py-2 text-sm">
      <span>{t("text", { count: ids.length })}</span>
      {ids.map((id) => (
        <Link key={id} href={`/admin/events/${id}`} className="ring-focus underline underline-offset-4">
          {t("open")}
        </Link>
      ))}
    </p>
  );
}
