import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const plantedFaults = path.join(root, 'tests/planted-faults');
const layers = ['shared', 'electron', 'renderer'];

/** The rule that a planted file must be reported under; null for the files that must be clean. */
interface PlantedFile {
  readonly file: string;
  readonly rule: string | null;
}

const planted: readonly PlantedFile[] = readdirSync(plantedFaults, {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const rule = /^\/\/ fault: (\S+)\n/.exec(readFileSync(file, 'utf8'))?.[1];
    if (rule === undefined) throw new Error(`${file} does not say which fault it holds`);
    return { file: path.relative(plantedFaults, file), rule: rule === 'none' ? null : rule };
  });

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

describe('the linter finds every planted fault', () => {
  let checkout = '';
  const found = new Map<string, string[]>();

  beforeAll(() => {
    checkout = mkdtempSync(path.join(tmpdir(), 'sparekey-faults-'));
    copyCheckout(checkout);
    for (const { code, filename } of lint(checkout).diagnostics) {
      const file = path.relative(checkout, path.resolve(checkout, filename));
      found.set(file, [...(found.get(file) ?? []), code]);
    }
  });
  afterAll(() => rmSync(checkout, { recursive: true, force: true }));

  test.each(planted.filter(({ rule }) => rule !== null))('$file: $rule', ({ file, rule }) => {
    const rules = (found.get(file) ?? []).map((code) => /\((.+)\)$/.exec(code)?.[1] ?? code);
    expect(rules).toContain(rule);
  });

  test.each(planted.filter(({ rule }) => rule === null))('$file is allowed', ({ file }) => {
    expect(found.get(file) ?? []).toEqual([]);
  });
});

/** The faults where the files of the product would be, under the product's own rules. */
function copyCheckout(target: string): void {
  cpSync(plantedFaults, target, { recursive: true });
  cpSync(path.join(root, '.oxlintrc.json'), path.join(target, '.oxlintrc.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(target, 'node_modules'), 'junction');
  writeFileSync(
    path.join(target, 'tsconfig.json'),
    JSON.stringify({
      extends: path.join(root, 'tsconfig.base.json'),
      compilerOptions: { jsx: 'react-jsx', lib: ['ES2024', 'DOM'], types: ['node'] },
      include: ['**/*.ts', '**/*.tsx'],
    }),
  );
}

function lint(folder: string): Report {
  const program = path.join(root, 'node_modules/oxlint/bin/oxlint');
  try {
    execFileSync(process.execPath, [program, '--format', 'json', ...layers], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    // Oxlint ends with 1 when it found something, which is the point here.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') {
      return JSON.parse(error.stdout) as Report;
    }
    throw error;
  }
  return { diagnostics: [] };
}
