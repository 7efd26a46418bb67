import { FileDown, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PaperSize } from '../../../shared/paper/sheet-types.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { PaperOptions } from './paper-options.tsx';
import styles from './paper-screen.module.css';
import { SheetPreview } from './sheet-preview.tsx';
import { usePrinting } from './use-printing.ts';
import { useSheet } from './use-sheet.ts';

interface PaperScreenProps {
  /** Chosen at the start; without it, the accounts whose sheet is missing or out of date. */
  readonly accountIds: readonly string[] | undefined;
}

/** Options at the left, the true pages at the right. */
export function PaperScreen({ accountIds }: PaperScreenProps): ReactNode {
  const navigation = useNavigation();
  const { accounts } = useSnapshot();
  const printable = accounts.filter((account) => account.codeSetId !== null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        accountIds ??
          printable.filter(({ sheet }) => sheet.state !== 'current').map(({ id }) => id),
      ),
  );
  const [paper, setPaper] = useState<PaperSize>('A4');
  const [askPdf, setAskPdf] = useState(false);
  const ids = printable.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const { preview, error, isLoading } = useSheet(ids, paper);
  const printing = usePrinting(preview);
  const ready = preview !== null && !isLoading && !printing.busy;
  useShortcut('mod+p', printing.print, ready);

  if (printable.length === 0) {
    return (
      <>
        <PageHeader title={message('paper.title')} />
        <EmptyState icon={Printer} title={message('paper.nothingToPrint')} />
      </>
    );
  }

  return (
    <div className={styles['screen']}>
      <PageHeader
        title={message('paper.title')}
        back={{ label: message('accounts.back'), onPress: navigation.back }}
        actions={
          <>
            <Button icon={FileDown} isDisabled={!ready} onPress={() => setAskPdf(true)}>
              {message('paper.savePdf')}
            </Button>
            <Button variant="primary" icon={Printer} isDisabled={!ready} onPress={printing.print}>
              {message('paper.print')}
            </Button>
          </>
        }
      />
      <div className={styles['panes']}>
        <PaperOptions
          accounts={printable}
          chosen={chosen}
          onChosen={setChosen}
          paper={paper}
          onPaper={setPaper}
        />
        <div className={styles['desk']}>
          {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
          {printing.error !== null && <Notice kind="error">{errorMessage(printing.error)}</Notice>}
          {ids.length === 0 ? (
            <EmptyState title={message('paper.noneChosen')} />
          ) : (
            preview !== null && <SheetPreview sheet={preview.sheet} />
          )}
        </div>
      </div>
      {askPdf && (
        <ConfirmDialog
          title={message('paper.pdfWarning')}
          confirmLabel={message('paper.pdfConfirm')}
          onConfirm={() => {
            setAskPdf(false);
            printing.savePdf();
          }}
          onCancel={() => setAskPdf(false)}
        >
          {message('paper.pdfWarningText')}
        </ConfirmDialog>
      )}
      {printing.question !== null && (
        <ConfirmDialog
          title={message('paper.question', { sheetId: printing.question })}
          confirmLabel={message('paper.yes')}
          cancelLabel={message('paper.no')}
          onConfirm={printing.confirm}
          onCancel={printing.dismiss}
        >
          {message('paper.questionText')}
        </ConfirmDialog>
      )}
    </div>
  );
}
