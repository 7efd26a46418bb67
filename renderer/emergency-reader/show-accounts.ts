import type { FoundAccount, FoundCode } from './found-account.ts';

const remarks: Readonly<Record<FoundAccount['kind'], string>> = {
  'any-order': '',
  ordered: 'Use these in their order only.',
  single: 'Each use brings a new code.',
  reusable: 'Works more than once.',
};

const states: Readonly<Record<Exclude<FoundCode['state'], 'live'>, string>> = {
  worked: 'used',
  rejected: 'rejected',
  reserved: 'perhaps used',
};

/** Fills `place` with the accounts; codes appear only when an account is opened. Text is never read as markup. */
export function showAccounts(place: HTMLElement, accounts: readonly FoundAccount[]): void {
  place.replaceChildren(...accounts.map(accountBox));
}

function accountBox(account: FoundAccount): HTMLElement {
  const box = document.createElement('details');
  const left = account.codes.filter(({ state }) => state === 'live').length;
  const title = account.name === '' ? account.issuer : `${account.issuer}, ${account.name}`;
  box.append(withText('summary', `${title}: ${left} of ${account.codes.length} left`));
  if (account.url !== null) box.append(withText('p', account.url));
  if (remarks[account.kind] !== '') box.append(withText('p', remarks[account.kind]));
  box.addEventListener('toggle', () => {
    box.querySelector('ol')?.remove();
    if (box.open) box.append(codeList(account.codes));
  });
  return box;
}

function codeList(codes: readonly FoundCode[]): HTMLElement {
  const list = document.createElement('ol');
  for (const { position, value, state } of codes) {
    const item = document.createElement('li');
    item.value = position;
    if (state === 'live') item.append(withText('code', value));
    else item.append(withText('s', value), ' ', remark(states[state]));
    list.append(item);
  }
  return list;
}

function remark(text: string): HTMLElement {
  const element = withText('span', text);
  element.className = 'state';
  return element;
}

function withText(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  element.dir = 'auto';
  return element;
}
