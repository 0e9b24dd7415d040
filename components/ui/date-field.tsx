"use client";
import { type CalendarDate, parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from "react-aria-components";
import { useTranslations } from "use-intl";
import { errorClass, hintClass, labelClass } from "./field.tsx";
import { popoverClass } from "./select.tsx";

export interface DateFieldProps {
  name?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** YYYY-MM-DD, "" for none. */
  value: string;
  onChange: (value: string) => void;
  /** The field was left, or a day was picked. */
  onDone?: () => void;
  isDisabled?: boolean;
  /** The label stands beside the field. */
  beside?: boolean;
  className?: string;
}

/** A day, told as the interface's language tells it, whatever the browser's is. */
export function DateField({
  name,
  label,
  hint,
  value,
  onChange,
  onDone,
  isDisabled,
  beside,
  className = "",
}: DateFieldProps) {
  const t = useTranslations("ui");
  return (
    <DatePicker<CalendarDate>
      name={name}
      value={dayOf(value)}
      onChange={(day) => onChange(day?.toString() ?? "")}
      onBlur={onDone}
      onOpenChange={(isOpen) => !isOpen && onDone?.()}
      isDisabled={isDisabled}
      shouldForceLeadingZeros={false}
      className={`group flex min-w-0 ${beside ? "items-center gap-2" : "flex-col gap-1"} ${className}`}
    >
      <Label className={labelClass}>{label}</Label>
      <Group className="flex h-9 min-w-36 items-center rounded-md border border-edge/70 bg-sheet pl-2.5 text-ink hover:border-edge has-data-focused:border-ink has-data-focused:shadow-[inset_0_0_0_1px_var(--color-ink)] data-disabled:bg-surface data-disabled:text-faint data-invalid:border-seal touch:h-11">
        <DateInput className="flex min-w-0 flex-1 items-center tabular-nums">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-xs px-0.5 outline-none data-focused:bg-ink data-focused:text-sheet data-placeholder:text-faint data-[type=literal]:px-0"
            />
          )}
        </DateInput>
        <Button className="ring-focus grid h-full w-8 shrink-0 place-items-center rounded-md text-faint hover:text-ink touch:w-11">
          <Arrow down />
        </Button>
      </Group>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={errorClass} />
      <Popover className={popoverClass}>
        <Dialog className="p-3 outline-none">
          <Calendar>
            <header className="mb-1 flex items-center">
              <Turn slot="previous" label={t("earlierMonth")} />
              <Heading className="flex-1 text-center font-medium" />
              <Turn slot="next" label={t("laterMonth")} />
            </header>
            <CalendarGrid>
              {(date) => (
                <CalendarCell
                  date={date}
                  className="grid size-8 cursor-default place-items-center rounded outline-none data-disabled:text-faint data-focus-visible:outline-2 data-focus-visible:outline-ink data-hovered:bg-hover data-outside-month:hidden data-selected:bg-ink data-selected:text-sheet touch:size-11"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function Turn({ slot, label }: { slot: "previous" | "next"; label: string }) {
  return (
    <Button
      slot={slot}
      aria-label={label}
      className="ring-focus grid size-8 place-items-center rounded text-soft hover:bg-hover touch:size-11"
    >
      <span className={slot === "previous" ? "rotate-90" : "-rotate-90"}>
        <Arrow />
      </span>
    </Button>
  );
}

function Arrow({ down }: { down?: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={down ? "size-3" : "size-3.5"}>
      <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.25" />
    </svg>
  );
}

function dayOf(text: string): CalendarDate | null {
  try {
    return text ? parseDate(text) : null;
  } catch {
    return null;
  }
}
