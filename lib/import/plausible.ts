/**
 * Any bytes decode as something in GB18030 or UTF-16, so a decoding has to look like Chinese, too. In real prose the
 * commonest characters make up a fifth of all and more; in bytes read with the wrong encoding hardly any is among them.
 */
const common = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经" +
    "十三之进着等部度家力里化二理起现实量都两体制机当使点从业本去把性好应开合还因由其些全政协省市区县委员提案议题事件月日",
);

/** Fewer characters than this say nothing about the encoding. */
const enough = 30;

/** False where a text has many Chinese characters and almost none of the common ones. */
export function looksChinese(text: string): boolean {
  let han = 0;
  let known = 0;
  for (const character of text.slice(0, 20_000)) {
    if (character < "\u3400" || character > "\u{323af}") continue;
    han += 1;
    if (common.has(character)) known += 1;
  }
  return han < enough || known / han >= 0.03;
}

/** The share, 0 to 1, of characters that a Chinese text file is made of. */
export function ordinaryShare(text: string): number {
  const sample = text.slice(0, 20_000);
  const ordinary = sample.match(/[\t\n\r\u0020-\u007e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g);
  return sample.length === 0 ? 0 : (ordinary?.length ?? 0) / sample.length;
}
