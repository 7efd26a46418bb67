import { writeFile } from 'node:fs/promises';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { patience, renderApp, type TestApp, testPassphrase } from './support/render-app.tsx';

let app: TestApp;

afterEach(async () => {
  await app.close();
});

describe('unlock', () => {
  it('keeps and selects a wrong passphrase, says why, and opens with the right one', async () => {
    app = await renderApp({ vault: 'locked' });
    const { user } = app;
    const field = await screen.findByLabelText<HTMLInputElement>('Passphrase');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Unlock Personal');
    expect(document.activeElement).toBe(field);
    expect(field.type).toBe('password');

    await user.type(field, 'not this one{Enter}');
    expect(screen.getByRole('button', { name: /Unlocking/ })).toBeDefined();
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'), patience);
    const reason = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe(
      'That passphrase doesn’t open this vault. Check for a typo, Caps Lock and keyboard layout.',
    );
    expect(screen.getByRole('alert').textContent).toBe('That passphrase doesn’t open this vault.');
    expect(document.activeElement).toBe(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['not this one', 0, 12]);

    // Typing replaces the selected text.
    await user.keyboard(`${testPassphrase}{Enter}`);
    await screen.findByRole('heading', { level: 1, name: 'Accounts' }, patience);
    expect(document.body.textContent).not.toContain(testPassphrase);
  });
});
