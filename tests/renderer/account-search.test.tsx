import { afterEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { matchAccounts } from '../../renderer/vault/account-search.ts';
import { matchMarks } from '../../renderer/vault/match-marks.ts';
import type { AccountSummary } from '../../shared/vault-types.ts';

function account(issuer: string, name = '', more: Partial<AccountSummary> = {}): AccountSummary {
  return {
    id: `${issuer}/${name}`,
    issuer,
    name,
    url: null,
    note: 'never searched: whereabouts',
    tags: [],
    lowThreshold: null,
    checkOn: null,
    archivedAt: null,
    codeSetId: null,
    kind: null,
    total: 0,
    remaining: 0,
    status: 'none',
    nextPosition: null,
    lastUsedAt: null,
    setNumber: 0,
    setDate: null,
    needsNewCode: false,
    pendingUse: null,
    sheet: { state: 'none', sheetId: null, printedAt: null, toMark: [] },
    attention: [],
    ...more,
  };
}

const accounts = [
  account('Digital Ocean', 'git@example.org'),
  account('Legit', 'alex'),
  account('GitHub', 'alexdoe', { tags: ['Work'], url: 'github.com/login' }),
  account('Crédit Agricole', 'Zoë'),
  account('GitLab', 'alex.doe', { tags: ['Work', 'Servers'] }),
];
const found = (text: string): readonly string[] =>
  matchAccounts(accounts, text).map(({ issuer }) => issuer);

describe('search', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each<[string, readonly string[]]>([
    ['', accounts.map(({ issuer }) => issuer)],
    ['git', ['GitHub', 'GitLab', 'Digital Ocean', 'Legit']],
    ['GIT alex', ['GitHub', 'GitLab', 'Legit']],
    ['work', ['GitHub', 'GitLab']],
    ['servers doe', ['GitLab']],
    ['login', ['GitHub']],
    ['credit zoe', ['Crédit Agricole']],
    ['whereabouts', []],
  ])('%j finds %j', (text, issuers) => {
    expect(found(text)).toEqual(issuers);
  });

  it('folds the accounts once, and at every keystroke only what is typed', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => account(`Éditeur ${at}`, `name${at}`));
    matchAccounts(many, 'é');
    const normalize = vi.spyOn(String.prototype, 'normalize');
    for (const text of ['éd', 'édi', 'édit', 'éditeur 77']) matchAccounts(many, text);
    expect(normalize).toHaveBeenCalledTimes(4);
  });

  it('finds the same whatever was searched before', () => {
    const part = fc.constantFrom('g', 'gi', 'git', 'it', 'hub', ' ', 'work', 'é', 'alex', 'o', 'x');
    const text = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const list = [...accounts];
        const after = texts.map((typed) => matchAccounts(list, typed)).at(-1);
        expect(after).toEqual(matchAccounts([...accounts], texts.at(-1) ?? ''));
      }),
    );
  });

  it('answers ten thousand accounts within a frame', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      account(`Issuer ${at}`, `name${at}@example.org`, { tags: [`tag ${at % 7}`] }),
    );
    matchAccounts(many, 'x');
    for (const text of ['n', 'name9', 'name99', 'tag 3']) {
      const times = Array.from({ length: 7 }, () => {
        const start = performance.now();
        matchAccounts(many, text);
        return performance.now() - start;
      });
      // The best of some, because the machine may be busy with something else.
      expect(Math.min(...times), text).toBeLessThan(16);
    }
  });
});

describe('match marks', () => {
  it.each<[string, string, string]>([
    ['GitHub', 'git', '[Git]Hub'],
    ['alex@example.org', 'ex', 'al[ex]@[ex]ample.org'],
    ['Crédit', 'red', 'C[réd]it'],
    ['GitHub', 'hub git', '[GitHub]'],
    ['Straße', 'x', 'Straße'],
    ['İstanbul', 'stan', 'İ[stan]bul'],
    ['anything', '', 'anything'],
  ])('%s searched for %j is drawn as %s', (text, query, drawn) => {
    const parts = matchMarks(text, query);
    expect(parts.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join('')).toBe(
      drawn,
    );
  });

  it('lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        const parts = matchMarks(text, query);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
