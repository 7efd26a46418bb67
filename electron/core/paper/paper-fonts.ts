import interLatinExtended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import interCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?inline';
import interGreek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?inline';
import monoLatin from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-500-normal.woff2?inline';

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly url: string;
  /** Characters that this file draws; the browser takes the last face that has one. */
  readonly range: string;
}

const inter = { family: 'Inter Variable', weight: '100 900' };

const faces: readonly Face[] = [
  { ...inter, url: interCyrillic, range: 'U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' },
  { ...inter, url: interGreek, range: 'U+0370-03FF' },
  { ...inter, url: interLatinExtended, range: 'U+0100-02FF, U+1E00-1EFF, U+20A0-20C0' },
  { ...inter, url: interLatin, range: 'U+0000-00FF, U+0131, U+0152-0153, U+2000-206F, U+20AC' },
  { family: 'JetBrains Mono', weight: '500', url: monoLatin, range: 'U+0000-00FF' },
];

/** Font faces with their files inside, so that paper looks the same on every machine. */
export const paperFonts: string = faces
  .map(
    ({ family, weight, url, range }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;src:url(${url}) format('woff2');unicode-range:${range}}`,
  )
  .join('\n');
