import type { ParsedFile } from '../../../shared/import-types.ts';
import { readableText } from './documents/readable-text.ts';
import type { Importer } from './importer.ts';
import { importers } from './index.ts';
import { plainList } from './plain-list.ts';
import { sourceOf } from './source.ts';

/** Decoded text of a service's own file, a list, a table or a message: the importer with the highest score reads it. */
export function parseText(fileName: string | null, text: string): ParsedFile {
  const source = sourceOf(fileName, readableText(text));
  let best: { importer: Importer; score: number } = { importer: plainList, score: 0 };
  for (const importer of importers) {
    const score = importer.recognise(source);
    if (score > best.score) best = { importer, score };
  }
  return best.importer.parse(source);
}
