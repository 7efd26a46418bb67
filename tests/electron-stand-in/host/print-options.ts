type PageSize = Electron.PrintToPDFOptions['pageSize'];

/** Width and height in inches. */
const paperSizes: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** The engine's command for Electron's options; Electron's margins are inches too, and default to a centimetre. */
export function pdfCommand(options: Electron.PrintToPDFOptions) {
  const [paperWidth, paperHeight] = inches(options.pageSize);
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {};
  return {
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}

/** What a print dialog would send to the printer, as the options of a PDF. */
export function pdfOptionsOf(
  options: Electron.WebContentsPrintOptions,
): Electron.PrintToPDFOptions {
  const none = { top: 0, bottom: 0, left: 0, right: 0 };
  return {
    preferCSSPageSize: true,
    printBackground: options.printBackground ?? false,
    landscape: options.landscape ?? false,
    ...(options.margins?.marginType === 'none' ? { margins: none } : {}),
    ...(options.pageSize === undefined ? {} : { pageSize: options.pageSize }),
  };
}

function inches(size: PageSize): readonly [number, number] {
  if (typeof size === 'object') return [size.width, size.height];
  const known = paperSizes[size ?? 'Letter'];
  if (known === undefined) throw new Error(`Electron stand-in lacks the paper size ${size}`);
  return known;
}
