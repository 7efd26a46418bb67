import { readFile, rm } from 'node:fs/promises';
import { fewBits } from '../../shared/code-presets.ts';
import { bitsPerSet } from '../../shared/code-shape.ts';
import type { GenerateSpec } from '../../shared/contract.ts';
import { VaultError } from '../../shared/errors.ts';
import { serverFiles } from '../../shared/server-files.ts';
import { readImportFile } from '../core/api/read-import-file.ts';
import type { Core } from '../core/create-core.ts';
import { accountLabel } from './account-argument.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './command-failure.ts';
import { hostRequest, request } from './core-requests.ts';
import { exitCodes } from './exit-codes.ts';
import { type ShapeOptions, presetOf, specOf } from './generate-spec.ts';
import { codesText, type GeneratedResult, printGenerated } from './generated-output.ts';
import { targetFor, targetOf } from './import-target.ts';
import { chosenMode, type ModeOptions } from './mode-options.ts';
import type { PassphraseOptions } from './passphrase.ts';
import { withVault } from './with-vault.ts';
import { requireFreeName, writeNewFile } from './write-file.ts';

export interface GenerateOptions extends ShapeOptions, PassphraseOptions, ModeOptions {
  readonly cost?: number;
  readonly pepperFile?: string;
  readonly out?: string;
  readonly batch?: string;
  readonly into?: string;
  readonly account?: string;
  readonly json?: boolean;
}

/** Makes codes, writes the file for the server, then stores them: nothing is stored whose file could not be written. */
export async function runGenerate(
  context: CommandContext,
  options: GenerateOptions,
): Promise<void> {
  checkTogether(options);
  const spec = specOf(options);
  if (options.out !== undefined) await requireFreeName(options.out);
  if (options.into !== undefined) {
    await withVault(context, options.into, options, (core) => work(context, core, spec, options));
    return;
  }
  const core = context.startCore();
  try {
    await work(context, core, spec, options);
  } finally {
    await core.close();
  }
}

function checkTogether({ into, account, batch, hash, cost, pepperFile }: GenerateOptions): void {
  const fail = (sentence: string): never => {
    throw new CommandFailure(exitCodes.usage, sentence);
  };
  if (into !== undefined && account === undefined) fail('--into and --account belong together.');
  if (account !== undefined && into === undefined && hash === undefined) {
    fail('--into and --account belong together.');
  }
  if (batch !== undefined && account?.includes('/') === true) {
    fail('With --batch the list names the accounts: --account is the issuer alone.');
  }
  const hashing = hash === undefined ? null : serverFiles[hash].hashing;
  if (cost !== undefined && hashing === null) fail('--cost is for files with bcrypt.');
  if (pepperFile !== undefined && hashing !== 'bcryptWithPepper') {
    fail('--pepper-file is for --hash devise.');
  }
}

async function work(
  context: CommandContext,
  core: Core,
  spec: GenerateSpec,
  options: GenerateOptions,
): Promise<void> {
  const made = await makeCodes(core, spec, options);
  const file = await makeFile(context, core, made.previewId, options);
  const { bitsPerCode, people, problems, sets } = made;
  if (options.out !== undefined) await writeNewFile(options.out, file?.text ?? codesText(made));
  const stored = await storeOrRemove(context, core, made, options);
  printGenerated(context.output, options, {
    sets,
    people,
    bitsPerCode,
    bitsPerSet: bitsPerSet(spec, spec.count),
    stored,
    file,
  });
  for (const { line, reason } of problems) {
    context.output.note(`Line ${line} of the list was left out: ${problemWords[reason]}.`);
  }
  if (bitsPerCode < fewBits && !presetOf(options).limitsAttempts) {
    context.output.note(
      `Fewer than ${fewBits} bits: use such codes only where the server limits attempts.`,
    );
  }
}

const problemWords = {
  noAccount: 'it has no account',
  twice: 'its account came before',
  tooLong: 'a name in it is too long',
  controlCharacter: 'a name in it holds a control character',
} as const;

interface MadeCodes extends Pick<GeneratedResult, 'people' | 'sets' | 'bitsPerCode'> {
  readonly previewId: string;
  readonly problems: readonly {
    readonly line: number;
    readonly reason: keyof typeof problemWords;
  }[];
}

async function makeCodes(
  core: Core,
  spec: GenerateSpec,
  { batch }: GenerateOptions,
): Promise<MadeCodes> {
  if (batch === undefined) {
    const { previewId, codes, bitsPerCode } = await request(core, 'generate.preview', spec);
    return { previewId, bitsPerCode, people: null, problems: [], sets: [codes] };
  }
  const { bytes } = await readImportFile(batch);
  return request(core, 'generate.previewBatch', {
    spec,
    people: Uint8Array.from(bytes),
    withCodes: true,
  });
}

async function makeFile(
  context: CommandContext,
  core: Core,
  previewId: string,
  options: GenerateOptions,
): Promise<GeneratedResult['file']> {
  const { hash, account = '', batch, cost, pepperFile } = options;
  if (hash === undefined) return null;
  if (serverFiles[hash].slow) context.output.note('Hashing takes a moment for each code.');
  const { fileId } = await request(core, 'generate.makeFile', {
    previewId,
    file: hash,
    account: batch === undefined ? loginOf(account) : '',
    ...(cost === undefined ? {} : { bcryptCost: cost }),
    pepper: pepperFile === undefined ? '' : await readPepper(pepperFile),
  });
  return hostRequest(core, 'host.serverFile', { fileId });
}

/** The name of ISSUER/NAME, or the whole text: a server knows no issuer. */
function loginOf(account: string): string {
  return account.slice(account.indexOf('/') + 1).trim();
}

async function readPepper(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    const sentence = `The pepper file "${file}" cannot be read.`;
    throw new CommandFailure(exitCodes.refused, sentence, { cause });
  }
}

/** A file of codes that are in no vault after all would only mislead. */
async function storeOrRemove(
  context: CommandContext,
  core: Core,
  made: MadeCodes,
  options: GenerateOptions,
): Promise<GeneratedResult['stored']> {
  if (options.into === undefined) return null;
  try {
    return await store(context, core, made, options);
  } catch (error) {
    if (options.out !== undefined) await rm(options.out, { force: true });
    throw error;
  }
}

async function store(
  context: CommandContext,
  core: Core,
  { previewId, people }: MadeCodes,
  options: GenerateOptions,
): Promise<GeneratedResult['stored']> {
  const { kind } = presetOf(options);
  const account = options.account ?? '';
  const { accounts } = await request(core, 'vault.snapshot', {});
  if (people !== null) {
    const mode = options.add === true ? 'add' : 'replace';
    await request(core, 'generate.saveBatch', { previewId, issuer: account, mode, kind });
    context.output.note(`Stored for ${people.length} accounts of ${account}.`);
    return null;
  }
  const target = targetFor(accounts, account);
  const mode = chosenMode(options, targetOf(accounts, target));
  const saved = await request(core, 'generate.save', { previewId, target, mode, kind });
  const after = await request(core, 'vault.snapshot', {});
  const stored = after.accounts.find(({ id }) => id === saved.accountId);
  if (stored === undefined) throw new VaultError('account.notFound');
  context.output.note(`Stored in ${accountLabel(stored)}.`);
  const { id, issuer, name } = stored;
  return { id, issuer, account: name === '' ? null : name };
}
