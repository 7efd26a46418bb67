/** The archive and the trash. */
export const trashMessages = {
  'archive.title': 'Archived',
  'archive.detail': '{count, plural, =0 {None} one {# account} other {# accounts}}',
  'archive.none': 'Nothing archived',
  'archive.noneText':
    'Archive an account that you no longer use. It goes out of sight, and its codes stay.',
  'archive.columnAccount': 'Account',
  'archive.columnRemaining': 'Remaining',
  'archive.columnSince': 'Archived',
  'archive.columnActions': 'Actions',
  'archive.bringBack': 'Bring back',
  'archive.bringBackOf': 'Bring back {issuer} {name}',

  'trash.title': 'Trash',
  'trash.detail':
    '{accounts, plural, =0 {} one {# account} other {# accounts}}{both, select, yes {, } other {}}{sets, plural, =0 {} one {# code set} other {# code sets}}',
  'trash.none': 'The trash is empty',
  'trash.noneText':
    'Deleted accounts and code sets wait here until you restore them or delete them for good.',
  'trash.columnAccount': 'Account',
  'trash.columnHolds': 'Holds',
  'trash.columnDeleted': 'Deleted',
  'trash.columnActions': 'Actions',
  'trash.holds':
    '{sets, plural, =0 {No codes} one {# code set} other {# code sets}}{remaining, plural, =0 {} one {, # code left} other {, # codes left}}',
  'trash.holdsOneSet':
    'Only a code set{remaining, plural, =0 {} one {, # code left} other {, # codes left}}',
  'trash.restore': 'Restore',
  'trash.restoreOf': 'Restore {issuer} {name}',
  'trash.deleteForGood': 'Delete for good',
  'trash.deleteOf': 'Delete for good: {issuer} {name}',
  'trash.empty': 'Empty trash',
  'trash.deleteTitle':
    'Delete {issuer} {name} and its {sets, plural, =0 {history} one {# code set} other {# code sets}}?',
  'trash.deleteSetTitle': 'Delete this code set of {issuer} {name}?',
  'trash.deleteSetText':
    'This can’t be undone.{remaining, plural, =0 {} one { # code that was never used goes with it.} other { # codes that were never used go with it.}}',
  'trash.deleteText': 'This can’t be undone. Archive keeps them out of sight.',
  'trash.archive': 'Archive',
  'trash.delete': 'Delete',
  'trash.emptyTitle':
    'Delete {accounts, plural, =0 {} one {# account and } other {# accounts and }}{sets, plural, =0 {no code set} one {# code set} other {# code sets}}?',
  'trash.emptyText':
    'This can’t be undone.{remaining, plural, =0 {} one { # code that was never used goes with them.} other { # codes that were never used go with them.}}',
  'trash.deleted':
    '{count, plural, one {# entry} other {# entries}} of the trash deleted for good.',
} as const;
