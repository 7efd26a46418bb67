const mostHeaderBytes = 64 * 1024;
const mailFields =
  /^(?:from|to|subject|date|mime-version|content-type|received|message-id|return-path|delivered-to)$/i;

/**
 * True for a saved message (RFC 5322) whose text has to be unpacked first: parts, HTML or base64 (RFC 2045). Plain
 * messages are read line by line as they stand.
 */
export function isMailFile(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, mostHeaderBytes));
  const header = /^[^]*?(?=\r?\n\r?\n)/.exec(text)?.[0] ?? '';
  const unfolded = header.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const names = unfolded.flatMap((line) => /^([A-Za-z][A-Za-z0-9-]{1,40}):/.exec(line)?.[1] ?? []);
  if (names.length < unfolded.length || names.length < 3) return false;
  if (names.filter((name) => mailFields.test(name)).length < 3) return false;
  return unfolded.some((line) =>
    /^content-type: *(?:multipart\/|text\/html)|^content-transfer-encoding: *base64/i.test(line),
  );
}
