import { Tokenizer } from 'htmlparser2';
import { struckClasses } from './struck-classes.ts';

const blocks = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select ' +
    'summary table tbody tfoot thead title tr ul'
  ).split(' '),
);
const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg', 'object']);
const struckTags = new Set(['s', 'del', 'strike']);
const voids = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'wbr', 'col']);
/** Elements whose end may be left out: hidden ones could hide the rest of the page. */
const neverClosed = new Set(['html', 'body', 'p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option']);
const deepest = 256;

/** True for text that is a web page or a piece of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 4096);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?<!doctype html|<(?:html|head|body)[\s>]/i.test(head))
    return true;
  const tags = head.match(
    /<\/?(?:p|div|span|li|ol|ul|td|tr|table|br|code|pre|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi,
  );
  return tags !== null && tags.length >= 4;
}

/**
 * The text of a web page as a person reads it: blocks on lines of their own, cells parted by tabs, list numbers and
 * check boxes written out, struck text in `~~`. Scripts never run and nothing is loaded.
 */
export function htmlText(html: string): string {
  const writer = new PageWriter(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, writer);
  tokenizer.write(html);
  tokenizer.end();
  return writer.text();
}

interface OpenTag {
  readonly name: string;
  readonly isStruck: boolean;
  /** Number of the next item of an ordered list. */
  next: number | null;
}

/** Takes tokens, not a tree: nesting costs nothing, however deep a page pretends to be. */
class PageWriter {
  readonly #html: string;
  readonly #struck: ReturnType<typeof struckClasses>;
  readonly #parts: string[] = [];
  readonly #open: OpenTag[] = [];
  #tag = '';
  #attributes = new Map<string, string>();
  #attribute = '';
  /** An element whose content no reader sees, and how many of its name are open inside it, itself included. */
  #unseen: { readonly name: string; depth: number } | null = null;
  #hasText = false;
  #preformatted = 0;
  /** Parts before the line at work, and how many of them its elements end after. */
  #lineStart = 0;
  #ends: number[] = [];

  constructor(html: string) {
    this.#html = html;
    this.#struck = struckClasses(html);
  }

  text(): string {
    return this.#parts.join('');
  }

  ontext(start: number, end: number): void {
    this.#write(this.#html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#write(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#attributes.set(this.#attribute, '');
  }

  onattribdata(start: number, end: number): void {
    const before = this.#attributes.get(this.#attribute) ?? '';
    if (before.length > 2000) return;
    this.#attributes.set(this.#attribute, before + this.#html.slice(start, end));
  }

  onattribentity(): void {
    // Nothing that is asked of an attribute is written with entities.
  }

  onattribend(): void {
    // The value is complete; nothing waits for that.
  }

  onopentagend(): void {
    this.#openTag();
  }

  onselfclosingtag(): void {
    // Only in foreign content does the slash close anything.
    if (this.#tag !== 'svg') this.#openTag();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (this.#unseen !== null) {
      if (this.#unseen.name === name) this.#unseen.depth -= 1;
      if (this.#unseen.depth === 0) this.#unseen = null;
      return;
    }
    const at = this.#open.findLastIndex((tag) => tag.name === name);
    if (at !== -1) {
      for (const tag of this.#open.splice(at)) if (tag.isStruck) this.#append('~~');
    }
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (blocks.has(name)) this.#breakLine();
    if (name === 'td' || name === 'th') this.#append('\t');
    else if (this.#ends.at(-1) !== this.#parts.length) this.#ends.push(this.#parts.length);
  }

  oncdata(): void {
    // Only in foreign content, which is not read.
  }

  oncomment(): void {
    // Not shown on the page.
  }

  ondeclaration(): void {
    // The document type.
  }

  onprocessinginstruction(): void {
    // None in HTML.
  }

  onend(): void {
    this.#breakLine();
  }

  #openTag(): void {
    const name = this.#tag;
    if (this.#unseen !== null) {
      if (this.#unseen.name === name) this.#unseen.depth += 1;
      return;
    }
    const style = this.#attributes.get('style') ?? '';
    const isHidden = this.#attributes.has('hidden') || /display:\s*none/i.test(style);
    if (unseen.has(name) || (isHidden && !voids.has(name) && !neverClosed.has(name))) {
      this.#unseen = { name, depth: 1 };
      return;
    }
    if (blocks.has(name)) this.#breakLine();
    if (name === 'li') this.#startItem();
    if (name === 'input') this.#writeInput();
    if (name === 'pre') this.#preformatted += 1;
    if (voids.has(name) || this.#open.length >= deepest) return;
    const classes = (this.#attributes.get('class') ?? '').split(/\s+/);
    const isStruck =
      struckTags.has(name) ||
      /line-through/i.test(style) ||
      this.#struck.some((struck) => struck.every((one) => classes.includes(one)));
    if (isStruck) this.#append('~~');
    const first = Number.parseInt(this.#attributes.get('start') ?? '1', 10);
    this.#open.push({ name, isStruck, next: name === 'ol' ? first : null });
  }

  #startItem(): void {
    const list = this.#open.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (list === undefined || list.next === null) {
      this.#append('- ');
      return;
    }
    this.#append(`${String(list.next)}. `);
    list.next += 1;
  }

  #writeInput(): void {
    const type = this.#attributes.get('type')?.toLowerCase() ?? 'text';
    if (type === 'checkbox' || type === 'radio') {
      this.#append(this.#attributes.has('checked') ? '[x] ' : '[ ] ');
    } else if (['text', 'url', 'email', 'tel', 'number', 'search'].includes(type)) {
      this.#append(` ${this.#attributes.get('value') ?? ''} `);
    }
  }

  #write(text: string): void {
    if (this.#unseen !== null) return;
    const shown = this.#preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (shown === '' || (shown === ' ' && !this.#hasText)) return;
    this.#append(shown);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#hasText = true;
  }

  #breakLine(): void {
    this.#partElements();
    if (this.#hasText) this.#parts.push('\n');
    this.#hasText = false;
    this.#lineStart = this.#parts.length;
    this.#ends = [];
  }

  /** What a page parts by style alone: `<span>1</span><code>abcd-efgh</code>`, and codes side by side in a grid. */
  #partElements(): void {
    const start = this.#lineStart;
    const line = this.#parts.slice(start);
    const isOneEach = line.length >= 2 && this.#ends.every((end, at) => end === start + at + 1);
    if (!isOneEach || this.#ends.length < 2) return;
    const [number = '', code = ''] = line;
    if (/^\d{1,3}$/.test(number) && /^[A-Za-z0-9][^ ]{3}/.test(code)) {
      this.#parts.splice(start + 1, 0, '. ');
    } else if (isRowOfCodes(line.slice(0, this.#ends.length))) {
      this.#parts.splice(start, line.length, line.join('\t'));
    }
  }
}

const fewestInRow = 3;
const shortestInRow = 6;

/** Several texts as long as each other, with digits among them, are not pieces of one. */
function isRowOfCodes(texts: readonly string[]): boolean {
  const [first = ''] = texts;
  return (
    texts.length >= fewestInRow &&
    first.length >= shortestInRow &&
    texts.every((text) => text.length === first.length) &&
    texts.filter((text) => /\d/.test(text)).length * 2 > texts.length
  );
}
