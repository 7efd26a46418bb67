import type { RequestName } from './contract.ts';

export interface Route {
  /** `main` answers itself (dialogs, clipboard, windows); everything else is relayed to the vault process unread. */
  readonly answeredBy: 'main' | 'vault';
  /** What travels sealed between page and vault process. */
  readonly sealed: 'nothing' | 'params' | 'result' | 'both';
}

const main = { answeredBy: 'main', sealed: 'nothing' } as const;
const open = { answeredBy: 'vault', sealed: 'nothing' } as const;
const secretParams = { answeredBy: 'vault', sealed: 'params' } as const;
const secretResult = { answeredBy: 'vault', sealed: 'result' } as const;
const secretBoth = { answeredBy: 'vault', sealed: 'both' } as const;

/** Apart from the contract so that a page needs none of its schemas. A request without a line here does not compile. */
export const routes = {
  'app.status': main,
  'app.changeSettings': main,
  'app.noteActivity': main,
  'channel.open': open,
  'vault.chooseFile': main,
  'vault.chooseNewFile': main,
  'vault.create': secretBoth,
  'vault.unlock': secretParams,
  'vault.rekey': secretBoth,
  'vault.lock': main,
  'vault.snapshot': open,
  'vault.changeSettings': open,
  'vault.showInFolder': main,
  'passphrase.suggest': secretResult,
  'recoverySheet.print': main,
  'recoverySheet.savePdf': main,
  'recoverySheet.confirm': secretParams,
  'account.detail': open,
  'account.create': open,
  'account.edit': open,
  'account.setTags': open,
  'account.archive': open,
  'account.unarchive': open,
  'account.delete': open,
  'account.restore': open,
  'account.trash': open,
  'account.deleteForGood': open,
  'account.emptyTrash': open,
  'account.merge': open,
  'tag.rename': open,
  'tag.delete': open,
  'reminder.set': open,
  'reminder.list': open,
  'reminder.saveCalendar': main,
  'activity.list': open,
  'activity.verify': open,
  'code.use': secretResult,
  'code.settle': open,
  'code.markUsed': open,
  'code.undo': open,
  'code.note': open,
  'code.reveal': secretResult,
  'code.copy': main,
  'codeSet.check': secretParams,
  'codeSet.type': secretParams,
  'codeSet.overlap': open,
  'codeSet.markReplaced': open,
  'codeSet.move': open,
  // The dialog is main's, the draft comes sealed from the vault process.
  'import.chooseFiles': { answeredBy: 'main', sealed: 'result' },
  'import.read': secretBoth,
  'import.cancel': open,
  'import.openSealed': secretBoth,
  'import.commit': secretParams,
  'import.discard': open,
  'import.trashSources': main,
  'import.showSource': main,
  'generate.preview': secretResult,
  'generate.previewBatch': secretBoth,
  'generate.save': open,
  'generate.saveBatch': open,
  'generate.discard': open,
  'generate.makeFile': secretParams,
  'generate.cancelFile': open,
  'generate.saveFile': main,
  'generate.sheets': secretResult,
  'generate.print': main,
  'generate.savePdf': main,
  'paper.preview': secretBoth,
  'paper.verify': main,
  'paper.saveBraille': main,
  'paper.print': main,
  'paper.savePdf': main,
  'paper.confirm': open,
  'paper.ledger': open,
  'paper.lookUp': secretParams,
  'paper.keep': open,
  'paper.lose': open,
  'paper.exposed': open,
  'paper.rejectExposed': open,
  'paper.restore': secretBoth,
} as const satisfies Record<RequestName, Route>;
