export const settingsMessages = {
  'settings.title': 'Settings',
  'settings.groups': 'Groups of settings',
  'settings.locking': 'Locking and privacy',
  'settings.codes': 'Codes',
  'settings.appearance': 'Appearance',
  'settings.security': 'Vault security',
  'settings.keyboard': 'Keyboard',
  'settings.about': 'About',

  'settings.lockWhenIdle': 'Lock when idle',
  'settings.lockWhenIdleDetail': 'Also locks when the computer sleeps or the screen locks',
  'settings.clearCopied': 'Clear copied codes',
  'settings.clearCopiedDetail': 'Only if the clipboard still holds the code',
  'settings.hideRevealed': 'Hide revealed codes',
  'settings.never': 'Never',
  'settings.afterSeconds': 'After {count, plural, one {# second} other {# seconds}}',
  'settings.afterMinutes': 'After {count, plural, one {# minute} other {# minutes}}',
  'settings.afterHours': 'After {count, plural, one {# hour} other {# hours}}',
  'settings.blockCapture': 'Block screen capture',
  'settings.blockCaptureDetail': 'Sparekey shows as blank in screenshots and screen sharing.',
  'settings.blockCaptureLinux':
    'Not available on Linux: the system gives programs no way to do it. Other programs can see this window.',
  'settings.blockCaptureMac':
    'Sparekey shows as blank in most screenshots. Newer recording programs on macOS can still see it.',
  'settings.lowThreshold': 'Warn when codes run low',
  'settings.lowThresholdDetail': 'An account is low at this many codes or fewer',
  'settings.oldSet': 'Warn of old sets',
  'settings.oldSetDetail': 'An account with a set of this age needs attention',
  'settings.afterMonths': 'After {count, plural, one {# month} other {# months}}',
  'settings.afterYears': 'After {count, plural, one {# year} other {# years}}',
  'settings.neverPrinted': 'Warn without a paper sheet',
  'settings.neverPrintedDetail': 'An account whose codes are on no usable sheet needs attention',
  'settings.theme': 'Theme',
  'settings.themeSystem': 'System',
  'settings.themeLight': 'Light',
  'settings.themeDark': 'Dark',
  'settings.passphrase': 'Passphrase',
  'settings.passphraseChanged': 'Changed on {date}',
  'settings.changePassphrase': 'Change passphrase…',
  'settings.recoverySheet': 'Recovery sheet',
  'settings.recoverySheetDetail':
    'Opens the vault if you forget the passphrase. A new one replaces the old.',
  'settings.newSheet': 'Print new sheet…',
  'settings.vaultFile': 'Vault file',
  'settings.vaultFileDetail': '{place} · Argon2id, {memory} MiB',
  'settings.showInFolder': 'Show in folder',
  'settings.singleKeys': 'Keys of one letter',
  'settings.singleKeysDetail': 'U, R, C, M, N and / act when no text field has focus',
  'settings.listOfKeys': 'List of keys',
  'settings.showKeys': 'Show keys',
  'settings.version': 'Version {version}',
  'settings.versionDetail':
    'Works offline. No account, no updates in the background, nothing sent.',
  'settings.protects': 'What Sparekey protects',
  'settings.protectsText':
    'The vault file. Whoever has it can read nothing without the passphrase or the recovery key.',
  'settings.notProtects': 'What it does not protect',
  'settings.notProtectsList1':
    'A computer with malicious software on it, or someone watching what you type.',
  'settings.notProtectsList2':
    'Codes that were copied or printed: other programs, the print queue and printers can keep them.',
  'settings.notProtectsList3':
    'Memory that the system writes to disk while the vault is unlocked (swap, hibernation).',
  'settings.notProtectsList4': 'Screenshots on Linux, and some screen recorders on macOS.',
  'settings.notProtectsList5':
    'Traces of older copies that a solid-state drive or a cloud folder keeps.',
  'settings.notProtectsList6':
    'Codes that were used elsewhere: only the issuer knows which ones are spent. Sparekey keeps count of what you tell it.',
  'settings.saveFailed': 'This setting was not saved.',

  'rekey.title': 'Change passphrase',
  'rekey.text':
    'The vault gets a new passphrase, a new key and a new recovery key. The old recovery sheet no longer opens it.',
  'rekey.current': 'Current passphrase',
  'rekey.byKey': 'I forgot it: use the recovery key',
  'rekey.byPassphrase': 'Use the passphrase',
  'rekey.action': 'Change passphrase',
  'rekey.pending': 'Changing…',
  'rekey.done':
    'Passphrase changed. The old recovery sheet no longer opens this vault. Print the new one and destroy the old.',
  'rekey.finished': 'Passphrase changed.',
  'rekey.sheetTitle': 'New recovery sheet',
  'rekey.sheetText':
    'The vault gets a new key and a new recovery key; the passphrase stays. The old recovery sheet no longer opens it.',
  'rekey.sheetAction': 'Make new sheet',
  'rekey.sheetPending': 'Making…',
  'rekey.sheetDone':
    'The old recovery sheet no longer opens this vault. Print the new one and destroy the old.',
  'rekey.sheetFinished': 'New recovery sheet in use. Destroy the old one.',
} as const;
