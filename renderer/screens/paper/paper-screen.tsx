import { FileDown, Printer } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { sheetLanguageOf } from '../../../shared/paper/sheet-language.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useShortcut } from '../../vault/use-shortcut.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { PaperOptions } from './paper-options.tsx';
import styles from './paper-screen.module.css';
import { previewParams, usualOptions, type PrintOptions } from './print-options.ts';
import { PrintedDialog } from './printed-dialog.tsx';
import { SelfTestLine } from './self-test-line.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { useLateFocus } from './use-late-focus.ts';
import { usePrinting } from './use-printing.ts';
import { useSelfTest } from './use-self-test.ts';
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
  const [options, setOptions] = useState<PrintOptions>(() => ({
    ...usualOptions,
    language: sheetLanguageOf(navigator.languages),
  }));
  const [askPdf, setAskPdf] = useState(false);
  const ids = printable.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const params = previewParams(ids, options);
  const { preview, error, isLoading } = useSheet(params);
  const selfTest = useSelfTest(preview);
  const printing = usePrinting(preview, ids);
  const isDrawn = preview !== null && !isLoading && params !== null;
  const { doing } = printing;
  const isTested = isDrawn && selfTest.state === 'passed';
  // The button that was pressed stays as it is and keeps the focus; the others wait.
  const isIdle = (own: typeof doing): boolean => isTested && (doing === null || doing === own);
  const printButton = useRef<HTMLButtonElement>(null);
  useLateFocus(printButton, printing.question !== null, isTested && doing === null);
  useShortcut('mod+p', printing.print, isTested && doing === null);
  const isPlain = options.passphrase === null;

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
        back={{ label: message('action.back'), onPress: navigation.back }}
        actions={
          <>
            <Button
              icon={FileDown}
              isDisabled={!isIdle('savePdf')}
              pending={doing === 'savePdf'}
              pendingLabel={message('paper.saving')}
              onPress={() => (isPlain ? setAskPdf(true) : printing.savePdf())}
            >
              {message('paper.savePdf')}
            </Button>
            <Button
              ref={printButton}
              variant="primary"
              icon={Printer}
              isDisabled={!isIdle('print')}
              pending={doing === 'print'}
              pendingLabel={message('paper.printing')}
              onPress={printing.print}
            >
              {message('paper.print')}
            </Button>
          </>
        }
      />
      <div className={styles['panes']}>
        <PaperOptions
          accounts={printable}
          chosen={chosen}
          onChosen={(after) => {
            setChosen(after);
            // Another account has other codes: a split says nothing about it.
            setOptions((before) => ({ ...before, holders: null }));
          }}
          options={options}
          onOptions={(changed) => setOptions((before) => ({ ...before, ...changed }))}
          onBraille={isDrawn && isPlain ? printing.saveBraille : null}
        />
        <div className={styles['desk']}>
          <div className={styles['messages']}>
            {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
            {printing.error !== null && (
              <Notice kind="error">{errorMessage(printing.error)}</Notice>
            )}
            {isDrawn &&
              (doing === 'print' || doing === 'savePdf' ? (
                <p className={styles['working']} role="status">
                  <Spinner />
                  {message(doing === 'print' ? 'paper.working' : 'paper.workingPdf', {
                    count: preview.sheet.pages.length,
                  })}
                </p>
              ) : (
                <SelfTestLine test={selfTest} sheet={preview.sheet} />
              ))}
          </div>
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
        <PrintedDialog
          question={printing.question}
          keptAt={options.keptAt}
          isSplit={params?.holders !== undefined}
          onConfirm={printing.confirm}
          onCancel={printing.dismiss}
        />
      )}
    </div>
  );
}
