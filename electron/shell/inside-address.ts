/** `blob:` and `data:` never leave the page; the content policy says where they may be used. */
export function staysInside(url: string): boolean {
  return /^(?:app:|data:|blob:app:)/.test(url);
}
