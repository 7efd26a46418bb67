import { compact } from './code-shape.ts';

/** Four-two-two and two-two-four digits that are a day of the calendar. */
export function isDate(value: string): boolean {
  const parts = /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})$/.exec(value);
  if (parts !== null) {
    const [first = 0, second = 0, third = 0] = parts.slice(1).map(Number);
    const year = first > 31 ? first : third;
    const day = first > 31 ? third : first;
    return year >= 1 && day >= 1 && day <= 31 && second >= 1 && second <= 31;
  }
  return isCompactDate(value);
}

/** 20250304: a year of our time, a month and a day without any separator. */
function isCompactDate(value: string): boolean {
  const parts = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(value);
  if (parts === null) return false;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** ISO 13616: country, check digits, the whole congruent to 1 modulo 97. */
export function isIban(value: string): boolean {
  const iban = compact(value);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const digits = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55);
    for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

/** ISO 7812: sixteen digits of a payment card with a valid last one. */
export function isCardNumber(value: string): boolean {
  const digits = compact(value);
  if (!/^[3-6]\d{15}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(index));
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Telephone numbers are grouped unevenly: 020 7946 0958, 555-123-4567. */
export function isPhone(value: string): boolean {
  if (!/^[\d -]+$/.test(value)) return false;
  const groups = value.split(/[ -]/).map((group) => group.length);
  const key = groups.join('-');
  return key === '3-3-4' || key === '3-4-4' || key === '5-6' || key === '4-3-4' || key === '4-7';
}

const mac = /^(?:[0-9a-f]{2}-){5}[0-9a-f]{2}$/i;

/** ISO 2108: thirteen digits of a book or, with another prefix, of any article, with a valid last one. */
export function isArticleNumber(value: string): boolean {
  const digits = compact(value);
  if (!/^\d{13}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    sum += Number(digits.charAt(index)) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}

/** The name of a paper sheet that this application printed. */
const sheetId = /^SK-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/i;

/** A value of this kind is never a code, however many of them there are. */
export function isNeverACode(value: string): boolean {
  return (
    isUuid(value) ||
    isIban(value) ||
    mac.test(value) ||
    sheetId.test(value) ||
    isYears(value) ||
    vulnerability.test(value) ||
    isPlaceholder(value) ||
    coinAddress.test(value) ||
    /^0x[0-9a-f]+$/i.test(value)
  );
}

/** Where Bitcoin is sent to: base 58 with letters of both cases, or bech32. */
const coinAddress =
  /^(?=.*[A-Z])(?=.*[a-z])[13][1-9A-HJ-NP-Za-km-z]{25,34}$|^bc1[02-9ac-hj-np-z]{25,60}$/;

const vulnerability = /^CVE-(?:19|20)\d\d-\d{4,7}$/i;

/** "2001-2016" */
function isYears(value: string): boolean {
  const [, first, last] = /^((?:19|20)\d\d)-((?:19|20)\d\d)$/.exec(value) ?? [];
  return first !== undefined && last !== undefined && first < last;
}

/** "245 245 220", "89 53 50 4B 56 0D": a colour, bytes. */
function isColourOrBytes(value: string): boolean {
  if (/^[0-9a-f]{2}(?: [0-9a-f]{2}){4,}$/i.test(value)) return true;
  return /^\d{3} \d{3} \d{3}$/.test(value) && value.split(' ').every((part) => Number(part) < 256);
}

/** "xxxx-xxxx": a form that nobody filled in. */
function isPlaceholder(value: string): boolean {
  return /^([a-z#*?_])\1{5,}$/i.test(value.replace(/[ .-]/g, ''));
}

/** Points and underscores stand in file names, versions and amounts more often than in codes. */
function isPointed(value: string): boolean {
  return /[._]/.test(value) && !value.includes('-') && !/^\w{20,}$/.test(value);
}

/** Probably no code unless something else says so. */
export function isProbablyNoCode(value: string): boolean {
  return (
    isDate(value) ||
    isPhone(value) ||
    isPointed(value) ||
    isColourOrBytes(value) ||
    isCardNumber(value) ||
    isArticleNumber(value)
  );
}
