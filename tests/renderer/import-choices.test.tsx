import { describe, expect, it } from 'vitest';
import { choicesThatCollide } from '../../renderer/screens/import/choices-that-collide.ts';
import {
  entriesOf,
  firstChoices,
  isComplete,
  overlapWith,
  storedChoice,
  type ImportChoice,
} from '../../renderer/screens/import/import-choices.ts';
import type { DraftAccount, DraftCode } from '../../shared/import-types.ts';
import type { AccountSummary } from '../../shared/vault-types.ts';

function account(id: string, issuer: string, name: string): AccountSummary {
  return {
    id,
    issuer,
    name,
    url: null,
    note: '',
    tags: [],
    lowThreshold: null,
    checkOn: null,
    archivedAt: null,
    codeSetId: `set-${id}`,
    kind: 'any-order',
    total: 10,
    remaining: 7,
    status: 'ok',
    nextPosition: 4,
    lastUsedAt: null,
    setNumber: 1,
    setDate: 0,
    needsNewCode: false,
    pendingUse: null,
    sheet: { state: 'none', sheetId: null, printedAt: null, toMark: [] },
    attention: [],
  };
}

function code(position: number, known: DraftCode['known'] = [], used = false): DraftCode {
  return { position, value: `code-${position}`, used, line: position, known };
}

function found(part: Partial<DraftAccount>): DraftAccount {
  return {
    issuer: null,
    account: null,
    kind: 'any-order',
    confidence: 'none',
    codes: [code(1), code(2)],
    ...part,
  };
}

/** The choice for an account that came alone. */
function firstOf(
  draft: DraftAccount,
  accounts: readonly AccountSummary[],
  wantedId: string | undefined,
): ImportChoice {
  const [choice] = firstChoices([{ file: 0, account: 0, found: draft }], accounts, wantedId);
  if (choice === undefined) throw new Error('no choice');
  return choice;
}

const github = account('a', 'GitHub', 'alexdoe');
const githubBot = account('b', 'GitHub', 'bot');
const google = account('c', 'Google', 'alex@doe.example');

describe('first choice of a target', () => {
  it.each([
    ['nothing known', found({}), [github], undefined, 'new', null],
    ['asked for an account', found({ issuer: 'Slack' }), [github, google], 'c', 'existing', 'c'],
    [
      'issuer and name match',
      found({ issuer: 'github', account: 'BOT' }),
      [github, githubBot],
      undefined,
      'existing',
      'b',
    ],
    [
      'the only account of the issuer',
      found({ issuer: 'Google' }),
      [github, google],
      undefined,
      'existing',
      'c',
    ],
    [
      'two accounts of the issuer',
      found({ issuer: 'GitHub' }),
      [github, githubBot],
      undefined,
      'new',
      null,
    ],
    [
      'another name at the issuer',
      found({ issuer: 'Google', account: 'eve' }),
      [google],
      undefined,
      'new',
      null,
    ],
    [
      'codes already stored',
      found({ codes: [code(1, [{ accountId: 'b', active: true }]), code(2)] }),
      [github, githubBot],
      undefined,
      'existing',
      'b',
    ],
  ] as const)('%s', (_case, draft, accounts, wanted, target, accountId) => {
    expect(firstOf(draft, accounts, wanted)).toMatchObject({ target, accountId });
  });

  it('takes over the used marks of the file', () => {
    const draft = found({ codes: [code(1), code(2, [], true)] });
    expect(firstOf(draft, [], undefined).codes.map(({ used }) => used)).toEqual([false, true]);
  });
});

describe('completeness', () => {
  const inBoth = found({
    codes: [
      code(1, [{ accountId: 'a', active: true }]),
      code(2, [{ accountId: 'a', active: false }]),
    ],
  });
  const base = firstOf(inBoth, [github], undefined);

  const known = firstOf(
    found({ codes: [code(1, [{ accountId: 'a', active: true }])] }),
    [github],
    undefined,
  );

  it.each([
    ['an existing account with something new', base, true],
    ['nothing new at all', known, false],
    [
      'a known code that was corrected',
      { ...known, codes: known.codes.map((one) => ({ ...one, value: 'other' })) },
      true,
    ],
    ['a new account without issuer', { ...base, target: 'new', issuer: ' ' }, false],
    ['a new account with issuer', { ...base, target: 'new', issuer: 'GitHub' }, true],
    ['left out', { ...base, include: false, accountId: null }, true],
    ['no account chosen', { ...base, accountId: null }, false],
    ['every code left out', { ...base, codes: [] }, false],
  ] as const)('%s', (_case, choice, complete) => {
    expect(isComplete(choice)).toBe(complete);
  });

  it('counts only codes of the active set as overlap', () => {
    expect(overlapWith(base.codes, 'a')).toBe(1);
    expect(overlapWith(base.codes, 'c')).toBe(0);
  });
});

it('leaves out what brings nothing new, among several', () => {
  const known = found({ codes: [code(1, [{ accountId: 'a', active: true }])] });
  const entries = [known, found({ issuer: 'Slack' })].map((one, at) => ({
    file: 0,
    account: at,
    found: one,
  }));
  const choices = firstChoices(entries, [github], undefined);
  expect(choices.map(({ include }) => include)).toEqual([false, true]);
  expect(choices.every(isComplete)).toBe(true);
});

describe('two lists for one account', () => {
  const lists = (...names: (string | null)[]): readonly ImportChoice[] =>
    firstChoices(
      names.map((name, at) => ({
        file: at,
        account: 0,
        found: found({ issuer: 'GitHub', account: name, codes: [code(at + 1)] }),
      })),
      [github],
      undefined,
    );

  it('are not both taken for the only account of that issuer', () => {
    expect(lists(null).map(({ target }) => target)).toEqual(['existing']);
    expect(lists(null, null).map(({ target }) => target)).toEqual(['new', 'new']);
  });

  it.each([
    ['two without a name', lists(null, null), [null, 0]],
    ['names that differ in case only', lists('Alex', 'alex'), [null, 0]],
    ['different names', lists('alex', 'bot'), [null, null]],
    ['the same stored account', lists('alexdoe', 'alexdoe'), [null, 0]],
  ] as const)('%s', (_case, choices, expected) => {
    expect(choicesThatCollide(choices)).toEqual(expected);
  });

  it('do not collide once one is added to the other, or left out', () => {
    const [first, second] = lists(null, null);
    if (first === undefined || second === undefined) throw new Error('two lists were made');
    expect(choicesThatCollide([first, { ...second, mode: 'add' }])).toEqual([null, null]);
    expect(choicesThatCollide([{ ...first, include: false }, second])).toEqual([null, null]);
  });

  it('do not collide where paper says that the later set replaced the earlier', () => {
    const [first, second] = lists(null, null);
    if (first === undefined || second === undefined) throw new Error('two lists were made');
    const numbered = (one: number, other: number) =>
      choicesThatCollide([
        { ...first, setNumber: one },
        { ...second, setNumber: other },
      ]);
    expect(numbered(1, 2)).toEqual([null, null]);
    expect(numbered(2, 1)).toEqual([null, 0]);
  });

  it('are taken once when both are the same list', () => {
    const same = found({ issuer: 'Slack', account: 'ops' });
    const entries = [0, 1].map((file) => ({ file, account: 0, found: same }));
    expect(firstChoices(entries, [], undefined).map(({ include }) => include)).toEqual([
      true,
      false,
    ]);
  });
});

describe('what is stored', () => {
  const entry = { file: 1, account: 0, found: found({ issuer: 'GitHub' }) };
  const choice = firstOf(entry.found, [], undefined);

  it('leaves unchanged codes where they are', () => {
    expect(storedChoice(entry, choice)).toEqual({
      file: 1,
      account: 0,
      target: { kind: 'new', issuer: 'GitHub', name: '' },
      mode: 'replace',
      kind: 'any-order',
      used: [],
    });
  });

  it.each([
    ['a corrected text', choice.codes.map((one) => ({ ...one, value: `${one.value}x` }))],
    ['another number', choice.codes.map((one) => ({ ...one, position: one.position + 5 }))],
    ['a code left out', choice.codes.slice(1)],
  ])('sends the codes along after %s', (_case, codes) => {
    expect(storedChoice(entry, { ...choice, codes }).codes).toEqual(
      codes.map(({ position, value, used }) => ({ position, value, used })),
    );
  });
});

it('walks all files and leaves out accounts without codes', () => {
  const file = { name: null, sizeBytes: 1, importer: 'plain-list', problems: [] };
  const draft = {
    draftId: 'd',
    files: [
      { ...file, accounts: [found({}), found({ codes: [] })] },
      { ...file, accounts: [] },
      { ...file, accounts: [found({ issuer: 'Google' })] },
    ],
  };
  expect(entriesOf(draft).map(({ file: at, account: inFile }) => [at, inFile])).toEqual([
    [0, 0],
    [2, 0],
  ]);
});
