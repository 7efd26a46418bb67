import { createHash } from 'node:crypto';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PrintablePage } from '../../../shared/host-contract.ts';
import { sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import { languageTags, type SheetLanguage } from '../../../shared/paper/sheet-language.ts';
import type { PaperSize } from '../../../shared/paper/sheet-types.ts';
import { paperFonts } from './paper-fonts.ts';
import { paperStyles } from './paper-styles.ts';

/**
 * A complete page for the printer. React escapes every text in `content`; the one style element is admitted by its hash,
 * so that neither script, style, picture nor address in it could do anything if something slipped through.
 * `title` becomes the name of a print job or file: it must not name an issuer or account.
 */
export function printableHtml(
  content: ReactNode,
  title: string,
  paper: PaperSize,
  more: { readonly styles?: string; readonly language?: SheetLanguage } = {},
): PrintablePage {
  const { width, height } = sheetGeometry[paper];
  const style = [
    paperFonts,
    `@page{size:${width}mm ${height}mm;margin:0}`,
    'html,body{margin:0;padding:0;background:#fff}',
    // Before and after printing a browser lays the document out for a screen: of a thousand pages only those in view.
    `@media screen{.sheet-page:nth-of-type(n+17){content-visibility:auto;contain-intrinsic-size:${width}mm ${height}mm}}`,
    ...paperStyles,
    more.styles ?? '',
  ]
    .join('\n')
    // The parser of the page turns CRLF into LF before it hashes.
    .replaceAll('\r\n', '\n');
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  const html = [
    `<!doctype html><html lang="${languageTags[more.language ?? 'en']}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    renderToStaticMarkup(createElement('title', null, title)),
    `<style>${style}</style></head><body>`,
    renderToStaticMarkup(content),
    '</body></html>',
  ].join('');
  return { html, paper, title };
}
