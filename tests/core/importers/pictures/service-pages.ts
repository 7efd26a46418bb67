/** A page of one service as people take a picture of it. All codes are invented. */
export interface ServicePage {
  readonly service: string;
  readonly dark: boolean;
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
  readonly style?: string;
}

const grid = (columns: number, items: readonly string[]): string =>
  `<div style="display:grid;grid-template-columns:repeat(${columns},max-content);gap:10px 48px">${items.join('')}</div>`;
const list = (items: readonly string[], tag = 'div'): string =>
  items.map((item) => `<${tag} style="margin:6px 0">${item}</${tag}>`).join('');

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
    codes: codesOf(12, 10, digits, [4, 4], ' '),
    body: (codes) =>
      `<h2>Google backup codes</h2><p>Keep these backup codes somewhere safe but accessible.</p>
       <div class="panel">${grid(
         2,
         codes.map((code) => `<span><input type="checkbox"> &nbsp;<code>${code}</code></span>`),
       )}</div>
       <p>alex@example.com</p>`,
  },
  {
    service: 'Discord',
    font: 'DejaVu Sans Mono',
    size: 16,
    codes: codesOf(13, 10, lowerDigits, [4, 4]),
    body: (codes) =>
      `<h2>Discord backup codes</h2>
       <div class="panel">${grid(
         2,
         codes.map((code) => `<span>☐ <code>${code}</code></span>`),
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
      `<h2>Proton recovery codes</h2><div class="panel">${list(codes.map((code) => `□ <code>${code}</code>`))}</div>`,
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
    used: [],
    body: (codes) =>
      `<h2>Sentry recovery codes</h2><div class="panel">${grid(
        2,
        codes.map((code) => `<code>${code}</code>`),
      )}</div>`,
  },
  {
    service: 'Login.gov',
    font: 'Liberation Mono',
    size: 18,
    codes: codesOf(20, 10, crockford, [4, 4, 4]),
    body: (codes) =>
      `<h2>Login.gov backup codes</h2><p>Print, copy or download these codes.</p><div class="panel">${grid(
        2,
        codes.map((code) => `<span>☑ <code>${code}</code></span>`.replace('☑', '☐')),
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
  light: 'body{background:#fff;color:#1f2328}.panel{background:#f6f8fa;border:1px solid #d0d7de}',
  dark: 'body{background:#0d1117;color:#e6edf3}.panel{background:#161b22;border:1px solid #30363d}',
};

/** Every design light and dark. `fontFaces` is CSS that makes the two fonts of the project known. */
export function servicePages(fontFaces: string): ServicePage[] {
  return designs.flatMap((design) =>
    (['light', 'dark'] as const).map((theme) => ({
      service: design.service,
      dark: theme === 'dark',
      codes: design.codes,
      used: design.used ?? [],
      html: `<!doctype html><meta charset="utf-8"><style>${fontFaces}
        body{margin:24px;font:${design.size}px '${design.font}';color-scheme:${theme}}
        code{font:inherit}.panel{padding:16px;border-radius:6px;width:max-content}
        ${themes[theme]}${design.style ?? ''}</style>${design.body(design.codes)}`,
    })),
  );
}
