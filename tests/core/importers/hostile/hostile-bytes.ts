export const text = (content: string): Uint8Array => new TextEncoder().encode(content);
export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
export const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  );
export const noise = (length: number): Uint8Array => {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
};
export const utf16 = (content: string): Uint8Array =>
  joined(bytes(0xff, 0xfe), Buffer.from(content, 'utf16le'));
export const codes = 'Discord backup codes\nab1d-1234\nef2h-5678\n';
