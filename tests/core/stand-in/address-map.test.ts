import { expect, test } from 'vitest';
import {
  toApplicationAddress,
  toBrowserAddress,
} from '../../electron-stand-in/wire/address-map.ts';

test.each([
  ['app://sparekey', 'https://sparekey.app.invalid'],
  ['app://sparekey/index.html', 'https://sparekey.app.invalid/index.html'],
  ['app://sparekey/a?b=c#d', 'https://sparekey.app.invalid/a?b=c#d'],
  ['app://paper/0f-1', 'https://paper.app.invalid/0f-1'],
])('%s is %s in the browser, and back', (application, browser) => {
  expect(toBrowserAddress(application)).toBe(browser);
  expect(toApplicationAddress(browser)).toBe(application);
});

test.each([
  'https://example.com/',
  'http://example.com/a.invalid',
  'data:text/html,x',
  'about:blank',
  'file:///etc/passwd',
])('%s stays as it is', (address) => {
  expect(toBrowserAddress(address)).toBe(address);
  expect(toApplicationAddress(address)).toBe(address);
});
