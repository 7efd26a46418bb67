import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/**
 * Makes `out/emergency-reader/open-vault.html`: one file with everything in it, that opens a vault in any browser when no
 * Sparekey is left. Its policy admits exactly its one script and its one style and no connection at all. Another place can be
 * named as the only argument.
 */
const root = join(import.meta.dirname, '..');
const source = join(root, 'renderer/emergency-reader');
const target = process.argv[2] ?? join(root, 'out/emergency-reader/open-vault.html');
const sqliteFolder = join(root, 'node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm');
const programModule = '\0virtual:sqlite-program';

const [page, style, script] = await Promise.all([
  readFile(join(source, 'page.html'), 'utf8'),
  readFile(join(source, 'page.css'), 'utf8'),
  bundledScript(),
]);
const policy = [
  "default-src 'none'",
  `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
  `style-src '${hashOf(style)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const html = page
  .replace('<meta charset="utf-8" />', (charset) =>
    [charset, `<meta http-equiv="Content-Security-Policy" content="${policy}" />`].join('\n    '),
  )
  .replace('</head>', () => `<style>${style}</style>\n  </head>`)
  .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
await mkdir(join(target, '..'), { recursive: true });
await writeFile(target, html);

async function bundledScript(): Promise<string> {
  const result = await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    plugins: [sqliteInside()],
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(source, 'main.ts'),
        output: { codeSplitting: false },
      },
    },
  });
  const [only, ...others] = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (only?.type !== 'chunk' || others.length > 0) {
    const names = [only, ...others].map((file) => file?.fileName ?? 'nothing').join(', ');
    throw new Error(`the emergency reader must be one script, but is ${names}`);
  }
  // A script element ends at this text wherever it stands, and a hash is of the text as the parser hands it on.
  return only.code.replaceAll('\r\n', '\n').replaceAll(/<\/(script)/gi, String.raw`<\/$1`);
}

/** Puts SQLite's program into the script, and takes out the worker and the file that SQLite would look for beside it. */
function sqliteInside(): Plugin {
  return {
    name: 'sqlite-inside',
    resolveId: (id) => (id === 'virtual:sqlite-program' ? programModule : null),
    async load(id) {
      if (id !== programModule) return null;
      const program = await readFile(join(sqliteFolder, 'sqlite3.wasm'), 'base64');
      return `export const program = ${JSON.stringify(program)};`;
    },
    transform(code, id) {
      if (!id.includes('sqlite3-bundler-friendly')) return null;
      return code
        .replaceAll(
          /new URL\(\s*'sqlite3\.wasm',\s*import\.meta\.url\s*\)\.href/g,
          "'sqlite3.wasm'",
        )
        .replaceAll(
          /new Worker\(\s*new URL\('sqlite3-opfs-async-proxy\.js',\s*import\.meta\.url\),?\s*\)/g,
          'undefined',
        );
    },
  };
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
