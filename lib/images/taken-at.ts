/** When a picture was taken. `day` is that of China, YYYY-MM-DD; where only it is known, `at` is its midnight there. */
export interface TakenAt {
  at: Date;
  day: string;
  hasTime: boolean;
}

/** China has had one offset and no summer time since 1992; cameras and phones of offices tell its time. */
const china = "+08:00";

/**
 * What a file's name tells of the moment: milliseconds since 1970 as WeChat writes them (mmexport1605838272000),
 * or a day, with or without a time, as phones, WeChat, QQ and screenshots do. Null for names that tell none, and for
 * moments before 1990 or after `now`, which numbers of another kind give.
 */
export function takenAtOfName(fileName: string, now = new Date()): TakenAt | null {
  const name = fileName.normalize("NFKC").replace(/\.[a-z0-9]{2,5}$/i, "");
  const found = epochIn(name) ?? dayIn(name);
  return found && plausible(found, now) ? found : null;
}

/** What the camera wrote, as EXIF has it ("2020:11:20 10:11:12", "+08:00"); null for cameras whose clock was never set. */
export function takenAtOfExif(
  { time, offset }: { time?: unknown; offset?: unknown },
  now = new Date(),
): TakenAt | null {
  if (typeof time !== "string") return null;
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(time);
  const zone = typeof offset === "string" && /^[+-]\d\d:\d\d$/.test(offset) ? offset : china;
  const found = parts && momentOf(parts.slice(1), zone);
  return found && plausible(found, now) ? found : null;
}

/** Only behind the prefixes that are known to be followed by one: thirteen digits may be anything. */
function epochIn(name: string): TakenAt | null {
  const digits = /(?:^|[^a-z])(?:mmexport|wx_camera_|microMsg\.?|FB_IMG_|Image_)(\d{13})(?!\d)/i.exec(name);
  return digits ? tell(new Date(Number(digits[1])), true) : null;
}

/** The fuller first. Year, month and day, then hour, minute and second where a name tells them. */
const forms = [
  /(?<!\d)(\d{4})(\d\d)(\d\d)[-_ T]?(\d\d)(\d\d)(\d\d)(?:\d{3})?(?!\d)/,
  /(?<!\d)(\d{4})(\d\d)(\d\d)[-_ T](\d\d)[-.:](\d\d)[-.:](\d\d)(?!\d)/,
  /(?<!\d)(\d{4})[-_.年](\d{1,2})[-_.月](\d{1,2})日?(?: at |[-_ T]*)(\d{1,2})[-_.:时](\d\d)[-_.:分](\d\d)(?!\d)/,
  /(?<!\d)(\d{4})[-_.年](\d{1,2})[-_.月](\d{1,2})日?[-_ T]+(\d\d)(\d\d)(\d\d)(?:\d{3})?(?!\d)/,
  /(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)/,
  /(?<!\d)(\d{4})[-_.年](\d{1,2})[-_.月](\d{1,2})(?!\d)/,
];

function dayIn(name: string): TakenAt | null {
  // Google's phones name their pictures by universal time.
  const zone = /^PXL_/i.test(name) ? "Z" : china;
  for (const form of forms) {
    const match = form.exec(name);
    const found = match && momentOf(match.slice(1), zone);
    if (found) return found;
  }
  return null;
}

/** Null for what no calendar or clock has, such as 30 February. */
function momentOf([year = "", month = "", day = "", hour, minute, second]: string[], zone: string) {
  const two = (part = "00") => part.padStart(2, "0");
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const utc = new Date(`${local}Z`);
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 19) !== local) return null;
  return tell(new Date(`${local}${hour ? zone : china}`), hour !== undefined);
}

function tell(at: Date, hasTime: boolean): TakenAt {
  return { at, day: new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10), hasTime };
}

/** A day's grace for clocks that go fast and for zones that are ahead. */
function plausible({ at }: TakenAt, now: Date): boolean {
  return at.getTime() >= Date.UTC(1990, 0, 1) && at.getTime() <= now.getTime() + 86_400_000;
}
