/** One picture of an RTF, in the order of the text. */
export interface RtfPicture {
  /** Null for formats that no browser shows (Windows metafiles). */
  type: "image/png" | "image/jpeg" | null;
  /** In pixels of 96 to the inch, as it is shown; 0 when unsaid. */
  width: number;
  height: number;
  /** Decodes; most of it is never asked for. */
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Groups whose pictures are not of the text, or are the same again in a poorer format. */
const beside =
  /^(nonshppict|shprslt|listpicture|header[lrf]?|footer[lrf]?|background|themedata|colorschememapping|datastore|info|fonttbl|stylesheet|objdata|objclass)$/;

interface Group {
  skip: boolean;
  picture: Open | null;
}

interface Open {
  kind: string;
  goal: { width: number; height: number };
  scale: { width: number; height: number };
  /** From and to, of its hexadecimal digits. */
  pieces: [number, number][];
  binary: [number, number] | null;
}

/** Reads only what encloses pictures; the digits themselves are passed over in one step. */
export function readRtfPictures(rtf: string): RtfPicture[] {
  const found: RtfPicture[] = [];
  const groups: Group[] = [{ skip: false, picture: null }];
  const sign = /[{}\\]/g;
  let from = 0;
  for (let match = sign.exec(rtf); match; match = sign.exec(rtf)) {
    const group = groups.at(-1) as Group;
    if (group.picture && match.index > from) group.picture.pieces.push([from, match.index]);
    from = match.index + 1;
    if (match[0] === "{") groups.push({ skip: group.skip, picture: null });
    else if (match[0] === "}") {
      if (group.picture && !group.skip) found.push(finished(rtf, group.picture));
      if (groups.length > 1) groups.pop();
    } else from = readControl(rtf, match.index, group);
    sign.lastIndex = from;
  }
  return found;
}

/** @returns where the text goes on. */
function readControl(rtf: string, at: number, group: Group): number {
  const control = /\\(?:([a-zA-Z]{1,40})(-?\d{1,10})? ?|'[0-9a-fA-F]{2}|[\s\S])?/y;
  control.lastIndex = at;
  const [whole = "\\", word = "", number = "0"] = control.exec(rtf) ?? [];
  const end = at + whole.length;
  const value = Number(number);
  if (word === "bin") {
    if (group.picture) group.picture.binary = [end, end + Math.max(0, value)];
    return Math.min(rtf.length, end + Math.max(0, value));
  }
  if (beside.test(word)) group.skip = true;
  if (word === "pict") {
    const none = { width: 0, height: 0 };
    group.picture = {
      kind: "",
      goal: { ...none },
      scale: { width: 100, height: 100 },
      pieces: [],
      binary: null,
    };
  }
  const { picture } = group;
  if (!picture) return end;
  if (/blip$|^(wmetafile|dibitmap|wbitmap|macpict|pmmetafile)$/.test(word)) picture.kind = word;
  if (word === "picwgoal") picture.goal.width = value;
  if (word === "pichgoal") picture.goal.height = value;
  if (word === "picscalex") picture.scale.width = value;
  if (word === "picscaley") picture.scale.height = value;
  return end;
}

function finished(rtf: string, { kind, goal, scale, pieces, binary }: Open): RtfPicture {
  const pixels = (side: "width" | "height") => Math.round((goal[side] * scale[side]) / 100 / 15);
  return {
    type: kind === "pngblip" ? "image/png" : kind === "jpegblip" ? "image/jpeg" : null,
    width: pixels("width"),
    height: pixels("height"),
    bytes: () =>
      binary
        ? binaryBytes(rtf.slice(...binary))
        : hexBytes(pieces.map((piece) => rtf.slice(...piece)).join("")),
  };
}

function hexBytes(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replace(/[^0-9a-fA-F]+/g, "");
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = nibble(digits.charCodeAt(at * 2)) * 16 + nibble(digits.charCodeAt(at * 2 + 1));
  }
  return bytes;
}

/** Of a digit in ASCII; letters lie 9 above their value, in either case. */
function nibble(code: number): number {
  return (code & 15) + (code >> 6) * 9;
}

function binaryBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);
}
