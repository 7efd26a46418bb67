/** Days to look at an account again. Nothing is sent; a calendar gets a file. */
export const reminderMessages = {
  'reminders.title': 'Reminders',
  'reminders.detail': '{count, plural, =0 {None} one {# reminder} other {# reminders}}',
  'reminders.none': 'No reminders',
  'reminders.noneText':
    'Set “Check again on” while editing an account. It is listed here, and stays in this vault.',
  'reminders.columnAccount': 'Account',
  'reminders.columnDate': 'Check on',
  'reminders.columnRemaining': 'Remaining',
  'reminders.columnActions': 'Actions',
  'reminders.due': 'Due',
  'reminders.dueSince': 'Due since {date}',
  'reminders.done': 'Done',
  'reminders.doneOf': 'Done: take the reminder of {issuer} {name} away',
  'reminders.cleared': 'Reminder of {issuer} {name} taken away.',
  'reminders.undo': 'Undo',
  'reminders.change': 'Change…',
  'reminders.changeOf': 'Change the reminder of {issuer} {name}',
  'reminders.export': 'Save for calendar…',
  'reminders.exportTitle': 'Save reminders for a calendar',
  'reminders.exportText':
    'An .ics file with one day for each reminder. Anyone who can read your calendar can read it.',
  'reminders.withNames': 'Name the issuer and the account',
  'reminders.withoutNames': 'Without this the entries only say “Check recovery codes”.',
  'reminders.exportConfirm': 'Save file…',
  'reminders.exported': 'Saved as {name}.',
} as const;
