import { describe, expect, it } from 'vitest';
import { parseText } from '../../../electron/core/importers/parse-text.ts';

type Mark = (code: string) => string;

const struck = (code: string): string => [...code].map((letter) => `${letter}\u0336`).join('');

const used: readonly Mark[] = [
  (code) => `~~${code}~~`,
  (code) => `<s>${code}</s>`,
  (code) => `~~${code}~~ (yesterday)`,
  (code) => `**${code}** _(used)_`,
  (code) => `--${code}--`,
  (code) => `[x] ${code}`,
  (code) => `- [x] ~~${code}~~`,
  (code) => `☑ ${code}`,
  (code) => `X ${code}`,
  (code) => `${code} x`,
  (code) => `${code} ✓`,
  (code) => `✗ ${code}`,
  (code) => `❌ ${code}`,
  (code) => `USED: ${code}`,
  (code) => `${code} [used]`,
  (code) => `${code} used=true`,
  (code) => `${code} used on 2025-03-04`,
  (code) => `${code} - used 4 Mar 2025`,
  (code) => `${code}   used   2025-03-04 10:15`,
  (code) => `${code}  # used at the airport`,
  (code) => `${code} // used, phone reset`,
  (code) => `${code} <-- used`,
  (code) => `${code}  -> benutzt 5.3.`,
  (code) => `${code} (used by Alex on new phone)`,
  (code) => `${code} (no longer valid)`,
  (code) => `${code} - expired`,
  (code) => `${code} invalid`,
  (code) => `${code} redeemed 3/4`,
  (code) => `${code} (done)`,
  (code) => `${code} am 12.03.2025 benutzt`,
  (code) => `${code} (schon verwendet)`,
  (code) => `${code} (utilisé le 04/03/2025)`,
  (code) => `${code} usado el 12/03/2025`,
  (code) => `${code} – já usado`,
  (code) => `${code} (già usato)`,
  (code) => `${code} (gebruikt)`,
  (code) => `${code} (użyty)`,
  (code) => `${code} (использован)`,
  (code) => `${code} (використано)`,
  (code) => `${code} (använd)`,
  (code) => `${code} (brugt)`,
  (code) => `${code} (käytetty)`,
  (code) => `${code} (použito)`,
  (code) => `${code} (felhasználva)`,
  (code) => `${code} (χρησιμοποιήθηκε)`,
  (code) => `${code} (kullanıldı)`,
  (code) => `${code} (sudah digunakan)`,
  (code) => `${code} (đã sử dụng)`,
  (code) => `${code} 使用済み`,
  (code) => `${code}（已使用）`,
  (code) => `${code} (사용됨)`,
  (code) => `${code} (ใช้แล้ว)`,
  (code) => `${code} (مستخدم)`,
  (code) => `${code} (נוצל)`,
  (code) => `${code}\nAlready used`,
  struck,
];

const unused: readonly Mark[] = [
  (code) => `${code} (unused)`,
  (code) => `${code} - not used yet`,
  (code) => `${code} (to be used next)`,
  (code) => `${code} used: no`,
  (code) => `${code} used=false`,
  (code) => `${code} available`,
  (code) => `${code} (valid)`,
  (code) => `${code} (laptop)`,
  (code) => `${code} (created 2025-03-04)`,
  (code) => `${code} noch nicht benutzt`,
  (code) => `${code} (non utilisé)`,
  (code) => `${code} sin usar`,
  (code) => `${code} 未使用`,
  (code) => `[ ] ${code}`,
];

const shapes = [
  ['ab12c-de34f', 'cd56e-fa78b', '01c2d-3e4f5', '9a8b7-c6d5e'],
  ['3927 9974', '9302 4568', '3406 4072', '6946 8037'],
  ['x5i1dz7u', 'vuy75g61', '56oqo1ab', '8s7ggoy0'],
];

const parse = (codes: readonly string[], mark: Mark): { value: string; used: boolean }[] => {
  const lines = codes.map((code, index) => (index % 2 === 1 ? mark(code) : code));
  const parsed = parseText(null, `Acme backup codes\n\n${lines.join('\n')}\n`);
  return parsed.accounts.flatMap((account) =>
    account.codes.map(({ value, used: isUsed }) => ({ value, used: isUsed })),
  );
};

const named = (mark: Mark): string => JSON.stringify(mark('CODE'));

describe.each(shapes)('beside %s and its like', (...codes) => {
  it.each(used.map((mark) => [named(mark), mark] as const))('%s means used', (_name, mark) => {
    expect(parse(codes, mark)).toEqual(
      codes.map((value, index) => ({ value, used: index % 2 === 1 })),
    );
  });

  it.each(unused.map((mark) => [named(mark), mark] as const))('%s does not', (_name, mark) => {
    expect(parse(codes, mark)).toEqual(codes.map((value) => ({ value, used: false })));
  });
});

describe('a list of what was used', () => {
  it.each([
    ['Used so far: 3927 9974, 3406 4072', ['3927 9974', '3406 4072']],
    ['used: 2, 4', ['9302 4568', '6946 8037']],
    ['used 3927 9974 at the airport.', ['3927 9974']],
  ])('%s', (sentence, expected) => {
    const list = shapes[1]?.map((code, index) => `${index + 1}. ${code}`).join('\n');
    const { accounts } = parseText(null, `Google backup codes\n${list}\n\n${sentence}\n`);
    const codes = accounts.flatMap((account) => account.codes);
    expect(codes.filter((code) => code.used).map(({ value }) => value)).toEqual(expected);
    expect(codes).toHaveLength(4);
  });
});
