import { text, bytes, joined, noise, utf16, codes } from './hostile-bytes.ts';
import type { HostileFile } from './hostile-file.ts';

export const hostileTexts: readonly HostileFile[] = [
  { name: 'nothing at all', bytes: () => bytes(), expected: 'refused' },
  { name: 'blanks only', bytes: () => text(' \t\n'.repeat(1000)), expected: 'refused' },
  { name: 'a byte order mark only', bytes: () => bytes(0xef, 0xbb, 0xbf), expected: 'refused' },
  { name: 'NUL after NUL', bytes: () => new Uint8Array(4096), expected: 'refused' },
  { name: 'a NUL between the codes', bytes: () => text(`${codes}\0${codes}`), expected: 'refused' },
  {
    name: 'lone surrogates',
    bytes: () => utf16(`\ud800\n${codes.repeat(9)}\udfff\n`),
    expected: 'either',
  },
  {
    name: 'broken UTF-8',
    bytes: () => joined(bytes(0xc0, 0xaf, 0xf5, 0x80, 10), codes),
    expected: 2,
  },
  {
    name: 'bidirectional overrides',
    bytes: () => text(`\u202e\u2066${codes}\u2069\u202c`),
    expected: 2,
  },
  {
    name: 'invisible characters in every code',
    bytes: () => text(codes.replace(/-/g, '\u200b-\u2060\u00ad')),
    expected: 2,
  },
  {
    name: 'stacked accents',
    bytes: () => text(`${'a\u0300\u0301\u0302'.repeat(50_000)}\n${codes}`),
    expected: 2,
  },
  { name: 'a million lines', bytes: () => text('ab1\n'.repeat(1_000_000)), expected: 'either' },
  {
    name: 'a million line feeds of all kinds',
    bytes: () => text('\r\n\u2028\u0085\r'.repeat(250_000) + codes),
    expected: 'either',
  },
  { name: 'one line of 4 MB', bytes: () => text('a1b2c3d4 '.repeat(466_000)), expected: 0 },
  {
    name: 'a text over the limit',
    bytes: () => new Uint8Array(4 * 1024 * 1024 + 1).fill(0x61),
    expected: 'refused',
  },
  {
    name: 'control characters',
    bytes: () => noise(20_000).map((byte) => byte & 15),
    expected: 'refused',
  },
  { name: 'noise', bytes: () => noise(50_000), expected: 'refused' },
  {
    name: 'prototype names',
    bytes: () => text('__proto__\nconstructor\nhasOwnProperty: ab1d-1234\n'),
    expected: 0,
  },
  {
    name: 'a pattern that backtracks: brackets',
    bytes: () => text(`${'('.repeat(60_000)} used`),
    expected: 0,
  },
  {
    name: 'a pattern that backtracks: groups',
    bytes: () => text(`${'a-'.repeat(30_000)}!`),
    expected: 0,
  },
  {
    name: 'a pattern that backtracks: address',
    bytes: () => text(`${'a.'.repeat(30_000)}@`),
    expected: 0,
  },
  {
    name: 'a pattern that backtracks: labels',
    bytes: () => text('recovery code: '.repeat(4000)),
    expected: 0,
  },
  {
    name: 'a pattern that backtracks: blanks',
    bytes: () => text(`code${' '.repeat(60_000)}x\n`.repeat(20)),
    expected: 0,
  },
];
