import { describe, expect, it } from 'vitest';
import { staysInside } from '../../../electron/shell/inside-address.ts';
import {
  applicationPolicy,
  paperPolicy,
  securityHeaders,
} from '../../../electron/shell/security-headers.ts';

describe('content security policy', () => {
  it('of the application is exactly this', () => {
    expect(applicationPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
        "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
        'trusted-types default',
    );
  });

  it('of paper is exactly this', () => {
    expect(paperPolicy).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

it('every answer carries the hardening headers', () => {
  expect(securityHeaders('POLICY', 'text/css')).toEqual({
    'content-type': 'text/css',
    'content-security-policy': 'POLICY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
  });
});

it.each([
  ['app://sparekey/index.html', true],
  ['app://paper/token', true],
  ['data:image/png;base64,AA==', true],
  ['blob:app://sparekey/uuid', true],
  ['blob:https://example.com/uuid', false],
  ['https://example.com/', false],
  ['http://127.0.0.1/', false],
  ['ws://example.com/', false],
  ['file:///etc/passwd', false],
  ['devtools://devtools/bundled/x.js', false],
  ['chrome://gpu', false],
  ['apps://sparekey/', false],
  [' app://sparekey/', false],
])('a request for %s stays inside: %s', (url, inside) => {
  expect(staysInside(url)).toBe(inside);
});
