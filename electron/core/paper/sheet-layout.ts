import { qrPanel, sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type {
  CardFace,
  QrSymbol,
  Sheet,
  SheetBlock,
  SheetOptions,
  SheetPage,
} from '../../../shared/paper/sheet-types.ts';
import { columnsFor, panelRoom } from './block-height.ts';
import { cardFaces, facesOnPage } from './card-layout.ts';
import { flowPages } from './flow-pages.ts';
import { largePages } from './large-layout.ts';
import { qrOfPart } from './qr-symbol.ts';
import { flowRestore } from './restore-flow.ts';
import type { SheetPart } from './sheet-data/sheet-part.ts';
import { linesOfPart } from './sheet-data/typed-lines.ts';
import { optionsOf, type SheetInput } from './sheet-input.ts';
import { partsOfSheet, type PieceParts } from './sheet-parts.ts';
import { wholeBlock } from './whole-block.ts';

export type { SheetAccount, SheetInput } from './sheet-input.ts';

/**
 * Lays out a sheet in one of its layouts, with the QR codes and lines that restore it where they are asked for.
 * Throws `paper.tooLarge` when they are more than a sheet can hold.
 */
export function layOutSheet(input: SheetInput): Sheet {
  const options = optionsOf(input);
  if (options.layout === 'cards') return layOutCards([input]);
  return options.layout === 'large' ? layOutLarge(input, options) : layOutBoxes(input, options);
}

/**
 * Cards of one or more sheets on common pages: a sheet for each holder where codes are split over several. Then there are
 * no spare parts, because one would let a holder make up for a card that another one has.
 */
export function layOutCards(inputs: readonly SheetInput[]): Sheet {
  const [first] = inputs;
  if (first === undefined) throw new Error('no sheet to lay out');
  const options = optionsOf(first);
  const faces = inputs.flatMap((input) => cardFaces(input, inputs.length === 1));
  const pages: SheetPage[] = [];
  for (let at = 0; at < faces.length; at += facesOnPage) {
    pages.push(pageOf(pages.length + 1, { faces: faces.slice(at, at + facesOnPage) }));
  }
  return { ...headOf(first, options), pages };
}

function layOutBoxes(input: SheetInput, options: SheetOptions): Sheet {
  const hasPanel = options.restore !== 'none';
  const blocks = input.accounts
    .map((account) =>
      wholeBlock(account, options, {
        hasPanel: hasPanel && account.data !== undefined,
        columnsFor: (codes) => columnsFor(codes, hasPanel && account.data !== undefined),
      }),
    )
    .filter(({ codes }) => codes.length > 0);
  const flowed = flowPages(blocks, input.paper);
  if (!hasPanel)
    return sheetOf(
      input,
      options,
      flowed.pages.map((page) => ({ blocks: page })),
    );

  const { pieces, parity } = partsOfSheet(input, flowed.pages.flat());
  const filled = new Map(pieces.map((piece) => [piece.block, fillPanel(piece, input)]));
  const pages = flowed.pages.map((page) => ({
    blocks: page.map((block) => filled.get(block)?.block ?? block),
  }));
  const left = [...filled.values()].flatMap(({ overflow }) => overflow);
  const content = {
    qrs: [...left, ...parity].map((part) => qrOfPart(part, qrPanel.codeMillimetres)),
    lines: linesFor(
      pieces.flatMap(({ parts }) => parts),
      options,
    ),
  };
  return withRestore(input, options, pages, content, flowed.roomOnLast);
}

function layOutLarge(input: SheetInput, options: SheetOptions): Sheet {
  const blocks = largePages(
    input.accounts.map((account) =>
      wholeBlock(account, options, { hasPanel: false, columnsFor: () => 1 }),
    ),
    input.paper,
  );
  const pages = blocks.map((block) => ({ blocks: [block] }));
  if (options.restore === 'none') return sheetOf(input, options, pages);
  const { pieces, parity } = partsOfSheet(input, blocks);
  const parts = pieces.flatMap((piece) => piece.parts);
  const content = {
    qrs: [...parts, ...parity].map((part) => qrOfPart(part, qrPanel.codeMillimetres)),
    lines: linesFor(parts, options),
  };
  return withRestore(input, options, pages, content, 0);
}

/** A sheet of nothing but parts, for encrypted content. */
export function layOutParts(
  input: SheetInput,
  parts: readonly SheetPart[],
  parity: readonly SheetPart[],
  sealed: NonNullable<Sheet['sealed']>,
): Sheet {
  const options: SheetOptions = { ...optionsOf(input), layout: 'sheet' };
  const content = {
    qrs: [...parts, ...parity].map((part) => qrOfPart(part, qrPanel.codeMillimetres)),
    lines: linesFor(parts, options),
  };
  const room = sheetGeometry[input.paper].firstPageArea + freeWithoutBoxes;
  return { ...withRestore(input, options, [{ blocks: [] }], content, room), sealed };
}

/** A page without boxes has no key of characters that are easy to mix up. */
const freeWithoutBoxes = 9;

type PageContent = Partial<Omit<SheetPage, 'number'>>;

function withRestore(
  input: SheetInput,
  options: SheetOptions,
  pages: readonly PageContent[],
  content: Parameters<typeof flowRestore>[0],
  roomOnLast: number,
): Sheet {
  const roomOnPage = sheetGeometry[input.paper].laterPageArea + freeWithoutBoxes;
  const { onLast, onPages } = flowRestore(content, roomOnLast, roomOnPage);
  const all = pages.map((page, at) =>
    at === pages.length - 1 ? { ...page, restore: onLast } : page,
  );
  return sheetOf(input, options, [...all, ...onPages.map((restore) => ({ restore }))]);
}

function fillPanel(
  { block, parts }: PieceParts,
  { paper }: SheetInput,
): { readonly block: SheetBlock; readonly overflow: readonly SheetPart[] } {
  const room = panelRoom(block, sheetGeometry[paper]);
  const qrs = parts.slice(0, room).map((part): QrSymbol => qrOfPart(part, qrPanel.codeMillimetres));
  return { block: { ...block, qrs }, overflow: parts.slice(room) };
}

function linesFor(parts: readonly SheetPart[], { restore }: SheetOptions) {
  return restore === 'codesAndLines' ? parts.flatMap(linesOfPart) : [];
}

function sheetOf(
  input: SheetInput,
  options: SheetOptions,
  contents: readonly PageContent[],
): Sheet {
  const pages = contents.map((content, at) => pageOf(at + 1, content));
  return { ...headOf(input, options), pages };
}

function headOf(input: SheetInput, options: SheetOptions): Omit<Sheet, 'pages'> {
  const { sheetId, vaultName, printedAt, paper } = input;
  return {
    sheetId,
    vaultName,
    printedAt,
    paper,
    layout: options.layout,
    language: options.language ?? 'en',
    sealed: null,
    keptAt: options.keptAt,
    folds: options.layout === 'cards' && options.restore !== 'none',
  };
}

function pageOf(number: number, content: PageContent): SheetPage {
  const faces: readonly CardFace[] = content.faces ?? [];
  return { number, blocks: content.blocks ?? [], faces, restore: content.restore ?? null };
}
