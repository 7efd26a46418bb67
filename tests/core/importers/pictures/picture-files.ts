import { readFileSync } from 'node:fs';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { placeInModules } from '../../../../electron/core/api/import-assets.ts';
import type { DocumentTools } from '../../../../electron/core/importers/document-tools.ts';
import { parseDocument } from '../../../../electron/core/importers/parse-document.ts';

const modules = new URL('../../../../node_modules/', import.meta.url);

/** The data of the parsers, from the packages that bring it. */
export const documentTools: DocumentTools = {
  readAsset: (name) => Promise.resolve(readFileSync(new URL(placeInModules(name), modules))),
  onProgress: () => undefined,
};

export function parseBytes(name: string | null, bytes: Uint8Array): Promise<ParsedFile> {
  return parseDocument({ name, bytes }, documentTools);
}

export function valuesOf(parsed: ParsedFile): string[] {
  return parsed.accounts.flatMap(({ codes }) => codes.map(({ value }) => value));
}

/** CSS that makes the two fonts of the project known to a page. */
export function fontFaces(): string {
  const faces: readonly (readonly [string, string])[] = [
    ['JetBrains Mono', '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2'],
    ['Inter', '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'],
  ];
  return faces
    .map(([family, path]) => {
      const data = readFileSync(new URL(path, modules)).toString('base64');
      return `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${data})}`;
    })
    .join('');
}
