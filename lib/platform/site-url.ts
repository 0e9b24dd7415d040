/** The site's origin, which every process that serves is told; never taken from a request. */
export function siteUrl(): string {
  const url = process.env.SITE_URL;
  if (!url) throw new Error("SITE_URL is not set: start through npm start");
  return url;
}
