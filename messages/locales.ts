/** Small enough for browsers: whatever imports the catalogue itself carries every word of both languages. */
export type Locale = "zh-CN" | "en";
export const locales: readonly Locale[] = ["zh-CN", "en"];
export const timeZone = "Asia/Shanghai";
