import type { Page } from 'playwright-core';

/**
 * What is wrong with the pages that a browser shows, by the rectangles in which it drew them: a piece of text over
 * another one or outside its page, a part that stands in the one above it, content that its frame cuts off, a QR code
 * without its quiet zone. Names of accounts may be cut after their lines: a name can be longer than any page.
 */
export function pageFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const slack = 1;
    const mayBeCut =
      '.block-issuer, .block-account, .large-issuer, .large-name, .card-names, .foot-vault, .page-title p, .card-kept, .blanks p';

    const say = (at: number, node: Element, what: string): void => {
      found.push(
        `page ${at + 1}: ${node.className || node.tagName} "${node.textContent.slice(0, 30)}" ${what}`,
      );
    };

    /** Each line of text as it is drawn, cut by the frames that cut it. */
    const textsOf = (sheet: Element): { node: Element; box: DOMRect }[] => {
      const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      const texts: { node: Element; box: DOMRect }[] = [];
      for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
        const node = text.parentElement;
        if (node === null || text.nodeValue?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const frame = node.closest(mayBeCut)?.getBoundingClientRect();
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          if (frame !== undefined && (box.top >= frame.bottom - 2 || box.left >= frame.right))
            continue;
          const right = Math.min(box.right, frame?.right ?? box.right);
          texts.push({ node, box: new DOMRect(box.left, box.top, right - box.left, box.height) });
        }
      }
      return texts;
    };

    for (const [at, sheet] of [...document.querySelectorAll('.sheet-page')].entries()) {
      const frame = sheet.getBoundingClientRect();
      let above = frame.top;
      for (const part of sheet.children) {
        const box = part.getBoundingClientRect();
        if (box.top < above - slack) say(at, part, 'overlaps the part above');
        if (box.bottom > frame.bottom - 28) say(at, part, 'stands in the lower margin');
        if (box.right > frame.right - 15) say(at, part, 'stands in the right margin');
        above = box.bottom;
      }
      const texts = textsOf(sheet);
      for (const [index, { node, box }] of texts.entries()) {
        const isName = node.closest(mayBeCut) !== null;
        if (!isName && (box.right > frame.right - 30 || box.left < frame.left + 30)) {
          say(at, node, 'stands in a side margin');
        }
        for (const other of texts.slice(index + 1)) {
          if (other.node === node || (isName && other.node.closest(mayBeCut) !== null)) continue;
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The box of a line is higher than its letters.
          if (wide > 1 && high > Math.min(box.height, other.box.height) / 2) {
            say(at, node, `lies over "${other.node.textContent.slice(0, 30)}"`);
          }
        }
      }
      const tight =
        '.card, .code-text, .code-column, .block-codes, .block-count, .large-codes, .large-remark, ' +
        '.large-head, .large-foot p, .restore-body, .restore-lines, .restore-head, .qr-panel, ' +
        '.notes p, .card-hint, .card-words, .card-facts, .card-foot, .mix-up, .mix-up p, ' +
        '.instructions, .page-title h2, .page-facts, .cut-note, .page-foot';
      for (const part of sheet.querySelectorAll(tight)) {
        const wide = part.scrollWidth - part.clientWidth;
        // A line may be lower than the frame of its font, whose edges no character touches.
        const isLine = part.matches('.code-text, .page-title h2');
        const high = isLine ? 0 : part.scrollHeight - part.clientHeight;
        if (wide > slack || high > slack) say(at, part, `overflows by ${wide}, ${high}`);
        if (part.matches('.notes p, .instructions > div')) {
          const bottom = part.parentElement?.getBoundingClientRect().bottom ?? 0;
          if (part.getBoundingClientRect().bottom > bottom + slack) say(at, part, 'is too long');
        }
      }
      for (const code of sheet.querySelectorAll('.qr')) {
        const box = code.getBoundingClientRect();
        const holder = code.closest('.card, .qr-panel, .restore')?.getBoundingClientRect();
        const quiet = 6;
        const inside =
          holder !== undefined &&
          box.left >= holder.left + quiet - slack &&
          box.right <= holder.right - quiet + slack &&
          box.bottom <= holder.bottom - quiet + slack;
        if (!inside) say(at, code, 'a QR code has no room');
        for (const { node, box: text } of texts) {
          const wide =
            Math.min(box.right + quiet, text.right) - Math.max(box.left - quiet, text.left);
          const high = Math.min(box.bottom + 3, text.bottom) - Math.max(box.top - 3, text.top);
          if (wide > slack && high > slack) say(at, node, 'stands in the quiet zone of a QR code');
        }
      }
    }
    return found;
  });
}
