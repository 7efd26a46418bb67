/**
 * What main, and only main, may ask of the vault process beside relaying page requests: paths that the person chose in a
 * dialog, and the one thing that main must hand to the system, a code to copy or a page to print.
 */
export interface HostRequests {
  /** The vault file that `vault.create` and `vault.unlock` are about. */
  readonly 'host.chooseVault': { params: { path: string }; result: null };
  /** Text for the clipboard. */
  readonly 'host.codeValue': { params: { codeId: string }; result: { value: string } };
  /** Files chosen in the import dialog; the result is an `ImportDraft`, sealed for the page. */
  readonly 'host.importFiles': { params: { paths: readonly string[] }; result: unknown };
  /** Paths of the files that a committed import was read from; none where it was dropped or pasted. */
  readonly 'host.importedFiles': {
    params: { draftId: string };
    result: { paths: readonly string[] };
  };
  /** A complete HTML page with its styles and fonts inline; only of the named pages of it where some are. */
  readonly 'host.sheetHtml': {
    params: { previewId: string; pages?: readonly number[] | undefined };
    result: PrintablePage;
  };
  /** Numbers of a preview's pages that show QR codes, for its self-test. */
  readonly 'host.sheetTest': {
    params: { previewId: string };
    result: { readonly paper: PrintablePage['paper']; readonly pages: readonly number[] };
  };
  /**
   * The self-test of a preview, or a part of it: pictures of rendered pages below each other (PNG, about 150 dpi). Fails
   * with `paper.notVerified` unless every QR code on them reads back exactly.
   */
  readonly 'host.verifySheet': {
    params: {
      previewId: string;
      drawn: readonly { pages: readonly number[]; picture: Uint8Array<ArrayBuffer> }[];
    };
    result: null;
  };
  /** The codes of a preview for a Braille embosser, `.brf`. Not of an encrypted one: `paper.nothingToPrint`. */
  readonly 'host.sheetBraille': { params: { previewId: string }; result: { text: string } };
  readonly 'host.recoverySheetHtml': { params: Record<string, never>; result: PrintablePage };
  /** An iCalendar file of the reminders. */
  readonly 'host.reminderCalendar': { params: { withNames: boolean }; result: { text: string } };
  /** A file for a server that `generate.makeFile` made. */
  readonly 'host.serverFile': {
    params: { fileId: string };
    result: { fileName: string; text: string };
  };
  /** The sheets that `generate.sheets` laid out, one after the other. */
  readonly 'host.generatedSheetsHtml': { params: { previewId: string }; result: PrintablePage };
  /** Codes left the vault as a file; remembered like a copied code. */
  readonly 'host.noteExport': { params: { format: ExportFormat }; result: null };
  /** Waits for the write in flight; afterwards the process may be killed. */
  readonly 'host.settle': { params: Record<string, never>; result: null };
}

export type ExportFormat = 'sealed' | 'text' | 'csv';

export interface PrintablePage {
  readonly html: string;
  readonly paper: 'A4' | 'Letter';
  /** Without issuer or account names: it becomes file name and document title. */
  readonly title: string;
}

export type HostRequestName = keyof HostRequests;
