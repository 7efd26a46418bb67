import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of every page, in reading order, one string for each. */
export async function pdfText(content: Uint8Array): Promise<readonly string[]> {
  // The reader takes the buffer over, so it gets one of its own.
  const loading = getDocument({ data: Uint8Array.from(content), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await loading.destroy();
  return pages;
}
