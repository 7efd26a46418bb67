import type { MenuCommand } from '../../shared/app-types.ts';

/** Every sentence that main shows itself, in dialogs and menus; the pages have a catalogue of their own. */
export const shellMessages = {
  cannotStart: 'Sparekey cannot start',
  openVault: 'Open vault',
  createVault: 'Create vault',
  newVaultName: 'Personal.sparekey',
  vaultFiles: 'Sparekey vaults',
  allFiles: 'All files',
  importFiles: 'Choose files with recovery codes',
  savePdf: 'Save PDF',
  saveServerFile: 'Save file for the server',
  saveCalendar: 'Save reminders as a calendar file',
  calendarName: 'backup-code-reminders.ics',
  calendarFiles: 'Calendars',
  pdfFiles: 'PDF documents',
  saveReader: 'Save the emergency reader',
  readerName: 'open-vault.html',
  webPages: 'Web pages',
  saveBraille: 'Save codes for a Braille embosser',
  brailleFiles: 'Braille files',
  /** Said of the number over the task bar button. */
  attention: (count: number) =>
    count === 1 ? '1 account needs attention' : `${String(count)} accounts need attention`,
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    lock: 'Lock Vault',
  },
  commands: {
    addCodes: 'Add Codes…',
    openFile: 'Open File to Import…',
    generate: 'Generate Codes…',
    print: 'Print Paper Sheet…',
    search: 'Find Account',
    settings: 'Settings…',
    keys: 'Keyboard Shortcuts',
    undo: 'Undo Last Mark',
  } satisfies Record<MenuCommand, string>,
} as const;
