/**
 * Chromium refuses schemes that it does not know, so `app://sparekey/x` is `https://sparekey.app.invalid/x` inside it: a
 * secure context whose name can never resolve.
 */
const suffix = '.invalid';
const ordinarySchemes = new Set([
  'about:',
  'blob:',
  'data:',
  'file:',
  'http:',
  'https:',
  'ws:',
  'wss:',
]);

/** The address in Chromium of an address of the application. */
export function toBrowserAddress(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url);
  if (parts === null || ordinarySchemes.has(`${parts[1]?.toLowerCase()}:`)) return url;
  return `https://${parts[2]}.${parts[1]}${suffix}${parts[3]}`;
}

/** The address (or origin) in the application of one in Chromium. */
export function toApplicationAddress(url: string): string {
  const parts = /^https:\/\/([^/?#]+)\.([a-z0-9-]+)\.invalid((?:[/?#].*)?)$/i.exec(url);
  return parts === null ? url : `${parts[2]}://${parts[1]}${parts[3]}`;
}
