/** A value of a JSON text as written, with the line that it begins on. Numbers keep their digits. */
export interface JsonValue {
  readonly line: number;
  readonly text: string | null;
  readonly items: readonly JsonValue[] | null;
  readonly fields: readonly JsonField[] | null;
}

export interface JsonField {
  readonly name: string;
  readonly line: number;
  readonly value: JsonValue;
}

const deepest = 64;
const literal = /[-+.\w]+/y;
const blank = /[ \t\r\n]+/y;

/** Reads JSON with the line of every value. One pass; null for text that is no JSON or nested too deep. */
export function readJson(text: string): JsonValue | null {
  const reader = new JsonReader(text);
  const value = reader.value(0);
  return value !== null && reader.isAtEnd() ? value : null;
}

class JsonReader {
  private readonly text: string;
  private index = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  isAtEnd(): boolean {
    this.skipBlanks();
    return this.index === this.text.length;
  }

  value(depth: number): JsonValue | null {
    if (depth > deepest) return null;
    this.skipBlanks();
    const { line } = this;
    const nothing = { line, text: null, items: null, fields: null };
    switch (this.text.charAt(this.index)) {
      case '{': {
        const fields = this.list('}', () => this.field(depth));
        return fields === null ? null : { ...nothing, fields };
      }
      case '[': {
        const items = this.list(']', () => this.value(depth + 1));
        return items === null ? null : { ...nothing, items };
      }
      case '"': {
        const text = this.string();
        return text === null ? null : { ...nothing, text };
      }
      default:
        literal.lastIndex = this.index;
        return this.scalar(literal.exec(this.text)?.[0], nothing);
    }
  }

  private scalar(word: string | undefined, nothing: JsonValue): JsonValue | null {
    if (word === undefined) return null;
    this.index += word.length;
    return { ...nothing, text: word === 'null' ? null : word };
  }

  private field(depth: number): JsonField | null {
    this.skipBlanks();
    const { line } = this;
    const name = this.text.charAt(this.index) === '"' ? this.string() : null;
    if (name === null || !this.take(':')) return null;
    const value = this.value(depth + 1);
    return value === null ? null : { name, line, value };
  }

  private list<Item>(end: string, read: () => Item | null): Item[] | null {
    this.index += 1;
    const items: Item[] = [];
    if (this.take(end)) return items;
    do {
      const item = read();
      if (item === null) return null;
      items.push(item);
    } while (this.take(','));
    return this.take(end) ? items : null;
  }

  private string(): string | null {
    const start = this.index;
    for (this.index += 1; this.index < this.text.length; this.index += 1) {
      const character = this.text.charAt(this.index);
      if (character === '\n') return null;
      if (character === '\\') this.index += 1;
      else if (character === '"') {
        this.index += 1;
        return decodeString(this.text.slice(start, this.index));
      }
    }
    return null;
  }

  private take(character: string): boolean {
    this.skipBlanks();
    if (this.text.charAt(this.index) !== character) return false;
    this.index += 1;
    return true;
  }

  private skipBlanks(): void {
    blank.lastIndex = this.index;
    const run = blank.exec(this.text)?.[0];
    if (run === undefined) return;
    this.index += run.length;
    for (let at = run.indexOf('\n'); at !== -1; at = run.indexOf('\n', at + 1)) this.line += 1;
  }
}

function decodeString(quoted: string): string | null {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}
