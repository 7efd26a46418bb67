/** Results go to standard output, everything said about them to standard error, so that results can be piped. */
export interface Output {
  /** A line or a table. */
  print(text: string): void;
  /** The one JSON value of a `--json` run. */
  printJson(value: unknown): void;
  /** A remark for the person. */
  note(text: string): void;
}

// Names and notes come from imported files: an escape sequence in them must not reach the terminal.
const controlCharacters = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text with control and direction characters replaced, safe to show on a terminal. */
export function printable(text: string): string {
  return text.replace(controlCharacters, '\ufffd');
}

export function createOutput(
  results: NodeJS.WritableStream,
  messages: NodeJS.WritableStream,
): Output {
  return {
    print: (text) => void results.write(`${printable(text)}\n`),
    printJson: (value) => void results.write(`${JSON.stringify(value, null, 2)}\n`),
    note: (text) => void messages.write(`${printable(text)}\n`),
  };
}
