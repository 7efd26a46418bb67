/** A page of one service as people take a picture of it. All codes are invented. */
export interface ServicePage {
  readonly service: string;
  readonly dark: boolean;
  /** Pixels of the picture for one of the page. */
  readonly scale: 1 | 2;
  readonly codes: readonly string[];
  readonly used: readonly string[];
  readonly html: string;
}

/** Pseudo-random, the same on every run. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function codesOf(
  seed: number,
  count: number,
  alphabet: string,
  groups: readonly number[],
  separator = '-',
): string[] {
  const dice = createDice(seed);
  const letter = (): string => alphabet[dice(alphabet.length)] ?? '';
  return Array.from({ length: count }, () =>
    groups.map((length) => Array.from({ length }, letter).join('')).join(separator),
  );
}

const hex = '0123456789abcdef';
const digits = '0123456789';
const lowerDigits = 'abcdefghijklmnopqrstuvwxyz0123456789';
const upperDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const nextcloud = 'abcdefgijkmnopqrstwxyzABCDEFGHJKLMNPQRSTWXYZ23456789';

interface Design {
  readonly service: string;
  readonly font: string;
  readonly size: number;
  readonly codes: readonly string[];
  readonly used?: readonly string[];
  readonly body: (codes: readonly string[]) => string;
}

const [googleCodes, discordCodes] = [
  codesOf(12, 10, digits, [4, 4], ' '),
  codesOf(13, 10, lowerDigits, [4, 4]),
];
const googleUsed = [googleCodes[2], googleCodes[7]].filter((code) => code !== undefined);
const discordUsed = [discordCodes[0], discordCodes[5]].filter((code) => code !== undefined);

const grid = (columns: number, items: readonly string[]): string =>
  `<div style="display:grid;grid-template-columns:repeat(${columns},max-content);gap:10px 48px">${items.join('')}</div>`;
const list = (items: readonly string[], tag = 'div'): string =>
  items.map((item) => `<${tag} style="margin:6px 0">${item}</${tag}>`).join('');

const table = (codes: readonly string[]): string =>
  codes.map((code, index) => `${index % 2 === 0 ? '<tr>' : ''}<td>${code}</td>`).join('');

const designs: readonly Design[] = [
  {
    service: 'GitHub',
    font: 'JetBrains Mono',
    size: 16,
    codes: codesOf(11, 16, hex, [5, 5]),
    body: (codes) =>
      `<h2>GitHub two-factor recovery codes</h2><p>Treat your recovery codes with the same level of attention as you would your password.</p>
       <div class="panel">${grid(
         2,
         codes.map((code) => `<code>${code}</code>`),
       )}</div>`,
  },
  {
    service: 'Google',
    font: 'DejaVu Sans',
    size: 17,
    codes: googleCodes,
    used: googleUsed,
    body: (codes) =>
      `<h2>Google backup codes</h2><p>Keep these backup codes somewhere safe but accessible.</p>
       <div class="panel">${grid(
         2,
         codes.map(
           (code) =>
             `<span><input type="checkbox"${googleUsed.includes(code) ? ' checked' : ''}> &nbsp;<code>${code}</code></span>`,
         ),
       )}</div>
       <p>alex@example.com</p>`,
  },
  {
    service: 'Discord',
    font: 'DejaVu Sans Mono',
    size: 16,
    codes: discordCodes,
    used: discordUsed,
    body: (codes) =>
      `<h2>Discord backup codes</h2>
       <div class="panel">${grid(
         2,
         codes.map(
           (code) => `<span>${discordUsed.includes(code) ? '☑' : '☐'} <code>${code}</code></span>`,
         ),
       )}</div>`,
  },
  {
    service: 'Facebook',
    font: 'Liberation Sans',
    size: 18,
    codes: codesOf(14, 10, digits, [4, 4], ' '),
    body: (codes) =>
      `<h2>Facebook recovery codes</h2><p>Use these codes when you don't have your phone with you.</p>
       <div class="panel">${grid(
         2,
         codes.map((code, index) => `<span>${index + 1}. <code>${code}</code></span>`),
       )}</div>`,
  },
  {
    service: 'Proton',
    font: 'Inter',
    size: 16,
    codes: codesOf(15, 16, lowerDigits, [8]),
    body: (codes) =>
      `<h2>Proton recovery codes</h2><div class="chips">${codes.map((code) => `<span class="chip">${code}</span>`).join('')}</div>`,
  },
  {
    service: 'GitLab',
    font: 'Liberation Mono',
    size: 15,
    codes: codesOf(16, 10, hex, [16]),
    body: (codes) =>
      `<h2>GitLab recovery codes</h2><p>Each code can be used only once.</p><div class="panel"><ul>${list(
        codes.map((code) => `<code>${code}</code>`),
        'li',
      )}</ul></div>`,
  },
  {
    service: 'Nextcloud',
    font: 'Liberation Mono',
    size: 16,
    codes: codesOf(17, 10, nextcloud, [16]),
    body: (codes) =>
      `<h2>Nextcloud backup codes</h2><div class="panel">${list(codes.map((code) => `<code>${code}</code>`))}</div>`,
  },
  {
    service: 'Keycloak',
    font: 'JetBrains Mono',
    size: 16,
    codes: codesOf(18, 12, upperDigits, [4, 4, 4]),
    body: (codes) =>
      `<h2>Keycloak recovery codes</h2><div class="panel">${list(codes.map((code, index) => `${index + 1}: <code>${code}</code>`))}</div>`,
  },
  {
    service: 'Sentry',
    font: 'DejaVu Sans Mono',
    size: 15,
    codes: codesOf(19, 10, base32, [4, 4]),
    body: (codes) => `<h2>Sentry recovery codes</h2><table>${table(codes)}</table>`,
  },
  {
    service: 'Login.gov',
    font: 'Liberation Mono',
    size: 18,
    codes: codesOf(20, 10, crockford, [4, 4, 4]),
    body: (codes) =>
      `<h2>Login.gov backup codes</h2><p>Print, copy or download these codes.</p><div class="panel">${grid(
        2,
        codes.map((code) => `<span>☐ <code>${code}</code></span>`),
      )}</div>`,
  },
  {
    service: 'Microsoft',
    font: 'Liberation Sans',
    size: 18,
    codes: codesOf(21, 1, upperDigits, [5, 5, 5, 5, 5]),
    body: (codes) =>
      `<h2>Microsoft account recovery code</h2><p>Your new recovery code:</p><p><code>${codes[0] ?? ''}</code></p>`,
  },
  {
    service: 'Mastodon',
    font: 'DejaVu Sans',
    size: 16,
    codes: codesOf(22, 10, hex, [16]),
    body: (codes) =>
      `<h2>Mastodon recovery codes</h2><ol class="panel">${codes.map((code) => `<li style="margin:6px 24px"><code>${code}</code></li>`).join('')}</ol>`,
  },
];

const themes = {
  light: `body{background:#fff;color:#1f2328}.panel,.chip{background:#f6f8fa}
    .panel,td{border:1px solid #d0d7de}`,
  dark: `body{background:#0d1117;color:#e6edf3}.panel,.chip{background:#161b22}
    .panel,td{border:1px solid #30363d}`,
};

/** Every design light and dark, in turn one of the two at twice the size. `fontFaces` as of `picture-files.ts`. */
export function servicePages(fontFaces: string): ServicePage[] {
  return designs.flatMap((design, index) =>
    (['light', 'dark'] as const).map((theme) => {
      const isLarge = (theme === 'dark') === (index % 2 === 0);
      return pageOf(design, theme, isLarge ? 2 : 1, fontFaces);
    }),
  );
}

function pageOf(
  design: Design,
  theme: 'light' | 'dark',
  scale: 1 | 2,
  fontFaces: string,
): ServicePage {
  return {
    service: design.service,
    dark: theme === 'dark',
    scale,
    codes: design.codes,
    used: design.used ?? [],
    html: `<!doctype html><meta charset="utf-8"><style>${fontFaces}
      body{margin:24px;font:${design.size}px '${design.font}';color-scheme:${theme}}
      code{font:inherit}.panel{padding:16px;border-radius:6px;width:max-content}
      table{border-collapse:collapse}td{padding:6px 14px}
      .chips{display:flex;flex-wrap:wrap;gap:10px;width:520px}.chip{padding:4px 12px;border-radius:12px}
      ${themes[theme]}</style>${design.body(design.codes)}`,
  };
}
