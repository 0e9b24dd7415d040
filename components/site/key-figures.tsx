import type { KeyFields } from "#lib/richtext/key-figures.ts";

/** 数据: large numerals, each with what it counts. One without anything to say is left out. */
export function KeyFigures({ items }: { items: KeyFields[] }) {
  const shown = items.filter((item) => Object.values(item).some(Boolean));
  if (shown.length === 0) return null;
  return (
    <dl className="key-figures">
      {shown.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <KeyFigure key={index} {...item} />
      ))}
    </dl>
  );
}

function KeyFigure({ label, value, unit, change, note }: KeyFields) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={value.length > 5 ? "value long" : "value"}>
        <b>{value}</b>
        {unit}
      </dd>
      {change && <dd className="change">{change}</dd>}
      {note && <dd>{note}</dd>}
    </div>
  );
}
