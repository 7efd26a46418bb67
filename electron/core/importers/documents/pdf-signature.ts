/** "%PDF-" within the first kilobyte (ISO 32000-2, 7.5.2, and what readers accept). */
export function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const at = head.indexOf('%PDF-');
  return at !== -1 && !/[^\s\ufeff\u00ef\u00bb\u00bf]/.test(head.slice(0, at));
}
