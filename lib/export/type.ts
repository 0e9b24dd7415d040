/** Fonts that GB/T 9704-2012 and the offices' practice name; they are on the computers of those who open the document. */
const font = (chinese: string) => ({
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: chinese,
  hint: "eastAsia" as const,
});

export const fonts = {
  title: font("方正小标宋简体"),
  body: font("仿宋_GB2312"),
  first: font("黑体"),
  second: font("楷体_GB2312"),
  song: font("宋体"),
};

/** In half points: 2号, 3号, 4号, 小四. */
export const size = { title: 44, body: 32, pageNumber: 28, small: 24 };
