import { checkTypedText } from '../../electron/core/paper/restore/typed-sheets.ts';
import { failureSentence } from './failure-sentence.ts';
import type { FoundAccount } from './found-account.ts';
import { openSheetText, openVaultFile } from './open-secrets.ts';
import { showAccounts } from './show-accounts.ts';

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page lacks ${id}`);
  return found;
}

const form = element('open', HTMLFormElement);
const file = element('file', HTMLInputElement);
const sheet = element('sheet', HTMLTextAreaElement);
const secret = element('secret', HTMLInputElement);
const show = element('show', HTMLInputElement);
const check = element('sheet-check', HTMLElement);
const button = element('button', HTMLButtonElement);
const status = element('status', HTMLElement);
const accounts = element('accounts', HTMLElement);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void open();
});
// One of the two is opened, so that the other would only be forgotten there.
file.addEventListener('change', () => {
  if (file.files?.length !== 0) sheet.value = '';
  sayCheck();
});
sheet.addEventListener('input', () => {
  if (sheet.value !== '') file.value = '';
  sayCheck();
});
show.addEventListener('change', () => {
  secret.type = show.checked ? 'text' : 'password';
});
button.disabled = false;

/** What is wrong in the lines typed so far. */
function sayCheck(): void {
  const { right, wrong, next } = checkTypedText(sheet.value);
  const [first] = wrong;
  check.dataset['wrong'] = String(first !== undefined);
  if (first !== undefined) check.textContent = `Line ${first.line} is not as it was printed.`;
  else if (right === 0) check.textContent = '';
  else check.textContent = `${right} right.${next === null ? '' : ` Next: ${next}.`}`;
}

async function open(): Promise<void> {
  button.disabled = true;
  accounts.replaceChildren();
  status.dataset['failed'] = 'false';
  status.textContent = 'Opening. This can take some seconds.';
  // Two frames, so that the sentence is on screen before the work holds this thread.
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  try {
    const { found, missing } = await openChosen();
    showAccounts(accounts, found);
    const note = missing === 0 ? '' : ` ${missing} QR codes are missing, and with them some codes.`;
    status.textContent = `${found.length} ${found.length === 1 ? 'account' : 'accounts'}.${note}`;
  } catch (error) {
    status.dataset['failed'] = 'true';
    status.textContent = failureSentence(error);
  } finally {
    button.disabled = false;
    status.focus();
  }
}

async function openChosen(): Promise<{
  readonly found: readonly FoundAccount[];
  readonly missing: number;
}> {
  const [chosen] = file.files ?? [];
  if (chosen !== undefined) {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    return { found: await openVaultFile(bytes, secret.value), missing: 0 };
  }
  const { accounts: found, missing } = await openSheetText(sheet.value, secret.value);
  return { found, missing };
}
