import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import cyrillic500 from '@fontsource/inter/files/inter-cyrillic-500-normal.woff2?inline';
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline';
import cyrillic700 from '@fontsource/inter/files/inter-cyrillic-700-normal.woff2?inline';
import greek400 from '@fontsource/inter/files/inter-greek-400-normal.woff2?inline';
import greek500 from '@fontsource/inter/files/inter-greek-500-normal.woff2?inline';
import greek600 from '@fontsource/inter/files/inter-greek-600-normal.woff2?inline';
import greek700 from '@fontsource/inter/files/inter-greek-700-normal.woff2?inline';
import extended400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import extended500 from '@fontsource/inter/files/inter-latin-ext-500-normal.woff2?inline';
import extended600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import extended700 from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?inline';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import latin500 from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import latin700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';
import monoLatin from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-500-normal.woff2?inline';

interface Face {
  readonly family: string;
  readonly weight: number;
  readonly url: string;
  /** Characters that this file draws; the browser takes the last face that has one. */
  readonly range: string;
}

/** A variable font would be cut up into drawings in a PDF; one file a weight is embedded as the font it is. */
const inter = (range: string, ...urls: readonly string[]): readonly Face[] =>
  urls.map((url, at) => ({ family: 'Inter', weight: 400 + at * 100, url, range }));

const faces: readonly Face[] = [
  ...inter(
    'U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
    cyrillic400,
    cyrillic500,
    cyrillic600,
    cyrillic700,
  ),
  ...inter('U+0370-03FF', greek400, greek500, greek600, greek700),
  ...inter(
    'U+0100-02FF, U+1E00-1EFF, U+20A0-20C0',
    extended400,
    extended500,
    extended600,
    extended700,
  ),
  ...inter(
    'U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC',
    latin400,
    latin500,
    latin600,
    latin700,
  ),
  { family: 'JetBrains Mono', weight: 500, url: monoLatin, range: 'U+0000-00FF' },
];

/** Font faces with their files inside, so that paper looks the same on every machine. */
export const paperFonts: string = faces
  .map(
    ({ family, weight, url, range }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;src:url(${url}) format('woff2');unicode-range:${range}}`,
  )
  .join('\n');
