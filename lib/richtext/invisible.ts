/** Zero-width and soft signs, marks of direction that reverse nothing, tags. Joiners are left alone: emoji need them. */
export const invisible =
  /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
