import { readCells } from './code-lines.ts';
import type { ImportSource, Importer } from './importer.ts';
import { parseLines } from './parse-lines.ts';
import type { ServiceProfile } from './service-profile.ts';

const scoreOfName = 50;
const scoreOfShape = 20;
const longestLine = 400;
const linesLookedAt = 1000;

/** The importer of one service's own file: recognised by name or wording, confirmed by the shape. */
export function serviceImporter(profile: ServiceProfile): Importer {
  return {
    name: profile.name,
    recognise(source) {
      const isNamed = source.naming.issuer === profile.issuer;
      const isHinted = source.naming.issuer === null && source.issuerHint === profile.issuer;
      if (!isNamed && !isHinted) return 0;
      const fits = hasCode(source, profile);
      if (isNamed) return scoreOfName + (fits ? scoreOfShape : 0);
      return fits ? scoreOfShape : 0;
    },
    parse: (source) => ({ importer: profile.name, ...parseLines(source) }),
  };
}

function hasCode(source: ImportSource, profile: ServiceProfile): boolean {
  return source.lines.slice(0, linesLookedAt).some(({ text }) => {
    const cells = text.length > longestLine ? null : readCells(text);
    return cells?.some(({ value }) => profile.code.test(value)) ?? false;
  });
}
