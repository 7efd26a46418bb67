import type { RenderServerFile } from './server-file.ts';

const seedBytes = 20;
const serialBytes = 6;

/**
 * privacyIDEA's OATH CSV: serial, seed, `tan`, and the codes with spaces between. It salts and hashes them itself. The
 * seed is not used for codes that are given. A line before each token says whose it is, for the assignment.
 */
export const renderPrivacyidea: RenderServerFile = ({ people }, tools) => {
  const hex = (count: number): string => Buffer.from(tools.randomBytes(count)).toString('hex');
  const lines = people.flatMap(({ account, codes }) => [
    ...(account === '' ? [] : [`# ${account.replaceAll(',', ' ')}`]),
    `TAN${hex(serialBytes).toUpperCase()}, ${hex(seedBytes)}, tan, ${codes.join(' ')}`,
  ]);
  return `${lines.join('\n')}\n`;
};
