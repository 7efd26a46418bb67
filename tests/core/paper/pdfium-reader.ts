import { PDFiumModule } from '@hyzyla/pdfium';

/** One page of a PDF as PDFium reads it. */
export interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Each character that is drawn with a font which is not in the file. */
  readonly strayCharacters: string;
}

/** A square of a page: index of the page, and millimetres from its upper left corner. */
export interface PagePiece {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** As PDFium draws it: one byte a pixel. */
export interface DrawnPiece {
  readonly size: number;
  readonly grey: Uint8Array;
}

export interface ReadPdf {
  readonly isTagged: boolean;
  /** What the file says of itself: title, author and the like. */
  readonly about: Readonly<Record<string, string>>;
  readonly hasOutline: boolean;
  readonly attachments: number;
  readonly scripts: number;
  readonly pages: readonly ReadPage[];
}

/** Functions of the engine behind Chrome's PDF viewer; pointers and sizes are numbers. */
type Call = (name: string, ...parameters: readonly number[]) => number;

const greyBitmap = 1;
const drawsGrey = 8;
const aboutKeys = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer', 'Trapped'];

/** Reads and draws PDF files with PDFium, which has no line in common with pdf.js. */
export async function createPdfium() {
  const engine = await PDFiumModule({});
  const exported = engine.wasmExports as unknown as Readonly<
    Record<string, (...parameters: readonly number[]) => number>
  >;
  const call: Call = (name, ...parameters) => {
    const found = exported[name];
    if (found === undefined) throw new Error(`PDFium has no ${name}`);
    return found(...parameters);
  };
  call('FPDF_InitLibrary');

  /** Bytes of a piece of memory that lives while `use` does; the engine may move its memory at every call. */
  function withMemory<T>(size: number, use: (at: number, bytes: () => Uint8Array) => T): T {
    const at = call('malloc', size);
    try {
      return use(at, () => new Uint8Array(engine.HEAPU8.buffer, at, size));
    } finally {
      call('free', at);
    }
  }

  function withDocument<T>(pdf: Uint8Array, use: (document: number) => T): T {
    return withMemory(pdf.length, (at, bytes) => {
      bytes().set(pdf);
      const document = call('FPDF_LoadMemDocument', at, pdf.length, 0);
      if (document === 0) throw new Error(`PDFium: error ${call('FPDF_GetLastError')}`);
      try {
        return use(document);
      } finally {
        call('FPDF_CloseDocument', document);
      }
    });
  }

  function withPage<T>(document: number, index: number, use: (page: number) => T): T {
    const page = call('FPDF_LoadPage', document, index);
    try {
      return use(page);
    } finally {
      call('FPDF_ClosePage', page);
    }
  }

  function metaOf(document: number, key: string): string {
    return withMemory(1024, (name) =>
      withMemory(1024, (at, bytes) => {
        new Uint8Array(engine.HEAPU8.buffer, name, key.length + 1).set(Buffer.from(`${key}\0`));
        const length = call('FPDF_GetMetaText', document, name, at, 1024);
        return new TextDecoder('utf-16le').decode(bytes().slice(0, Math.max(0, length - 2)));
      }),
    );
  }

  function readPage(page: number): ReadPage {
    const text = call('FPDFText_LoadPage', page);
    const embedded = new Map<number, boolean>();
    let [all, stray] = ['', ''];
    for (let at = 0; at < call('FPDFText_CountChars', text); at += 1) {
      const char = String.fromCodePoint(call('FPDFText_GetUnicode', text, at));
      all += char;
      const object = call('FPDFText_GetTextObject', text, at);
      // Spaces and line ends that PDFium puts between pieces of text belong to none of them.
      if (object === 0) continue;
      const font = call('FPDFTextObj_GetFont', object);
      const known = embedded.get(font) ?? call('FPDFFont_GetIsEmbedded', font) === 1;
      embedded.set(font, known);
      if (!known) stray += char;
    }
    call('FPDFText_ClosePage', text);
    return {
      width: call('FPDF_GetPageWidthF', page),
      height: call('FPDF_GetPageHeightF', page),
      text: all,
      strayCharacters: stray,
    };
  }

  return {
    read: (pdf: Uint8Array): ReadPdf =>
      withDocument(pdf, (document) => ({
        isTagged: call('FPDFCatalog_IsTagged', document) === 1,
        about: Object.fromEntries(aboutKeys.map((key) => [key, metaOf(document, key)])),
        hasOutline: call('FPDFBookmark_GetFirstChild', document, 0) !== 0,
        attachments: call('FPDFDoc_GetAttachmentCount', document),
        scripts: call('FPDFDoc_GetJavaScriptActionCount', document),
        pages: Array.from({ length: call('FPDF_GetPageCount', document) }, (_, index) =>
          withPage(document, index, readPage),
        ),
      })),

    /** A square piece of a page. */
    draw: (pdf: Uint8Array, { page: index, left, top, side }: PagePiece, dpi: number): DrawnPiece =>
      withDocument(pdf, (document) =>
        withPage(document, index, (page) => {
          const pixels = (millimetres: number): number => Math.round((millimetres / 25.4) * dpi);
          const wide = Math.round((call('FPDF_GetPageWidthF', page) / 72) * dpi);
          const high = Math.round((call('FPDF_GetPageHeightF', page) / 72) * dpi);
          const [x, y, size] = [-pixels(left), -pixels(top), pixels(side)];
          return withMemory(size * size, (at, bytes) => {
            const bitmap = call('FPDFBitmap_CreateEx', size, size, greyBitmap, at, size);
            call('FPDFBitmap_FillRect', bitmap, 0, 0, size, size, 0xff_ff_ff_ff);
            call('FPDF_RenderPageBitmap', bitmap, page, x, y, wide, high, 0, drawsGrey);
            call('FPDFBitmap_Destroy', bitmap);
            return { size, grey: bytes().slice() };
          });
        }),
      ),
  };
}
