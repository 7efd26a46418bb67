import type { ImportSource, Importer } from './importer.ts';
import { parseLines } from './parse-lines.ts';

/** Text of any other origin: whatever the line engine finds. Takes every file, with the lowest score. */
export const plainList: Importer = {
  name: 'plain-list',
  recognise: () => 1,
  parse: (source: ImportSource) => ({ importer: 'plain-list', ...parseLines(source) }),
};
