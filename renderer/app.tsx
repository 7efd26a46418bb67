import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { LiveRegion } from './components/live-region.tsx';
import { MessageBar } from './components/message-bar.tsx';
import { locale } from './messages/message.ts';
import { AccountScreen } from './screens/account/account-screen.tsx';
import { AccountsScreen } from './screens/accounts/accounts-screen.tsx';
import { ActivityScreen } from './screens/activity/activity-screen.tsx';
import { ArchiveScreen } from './screens/archive/archive-screen.tsx';
import { CreateScreen } from './screens/create/create-screen.tsx';
import { EditAccountDialog } from './screens/edit-account/edit-account-dialog.tsx';
import { MarkReplacedDialog } from './screens/edit-account/mark-replaced-dialog.tsx';
import { MergeAccountDialog } from './screens/edit-account/merge-account-dialog.tsx';
import { MoveSetDialog } from './screens/edit-account/move-set-dialog.tsx';
import { Frame } from './screens/frame/frame.tsx';
import { KeysDialog } from './screens/frame/keys-dialog.tsx';
import { StartingScreen } from './screens/frame/starting-screen.tsx';
import { GenerateDialog } from './screens/generate/generate-dialog.tsx';
import { ImportScreen } from './screens/import/import-screen.tsx';
import { PaletteDialog } from './screens/palette/palette-dialog.tsx';
import { PaperScreen } from './screens/paper/paper-screen.tsx';
import { RemindersScreen } from './screens/reminders/reminders-screen.tsx';
import { SheetsScreen } from './screens/sheets/sheets-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { TrashScreen } from './screens/trash/trash-screen.tsx';
import { TypeCodesDialog } from './screens/type-codes/type-codes-dialog.tsx';
import { UnlockScreen } from './screens/unlock/unlock-screen.tsx';
import { AnswerUseDialog } from './screens/use-code/answer-use-dialog.tsx';
import { PendingUseBar } from './screens/use-code/pending-use-bar.tsx';
import { UseCodeDialog } from './screens/use-code/use-code-dialog.tsx';
import { NavigationContext, useNavigation, useNavigationState } from './vault/navigation.ts';
import { SearchTextProvider } from './vault/search-text.tsx';
import { useTheme } from './vault/use-theme.ts';
import { useVaultState, VaultContext } from './vault/use-vault.ts';
import type { VaultStore } from './vault/vault-store.ts';

export interface AppProps {
  readonly store: VaultStore;
}

export function App({ store }: AppProps) {
  return (
    <I18nProvider locale={locale}>
      {/* Locking gives a fresh page, so it is also the way out of a fault. */}
      <ErrorBoundary onRestart={() => void store.lock()}>
        <VaultContext value={store}>
          <LiveRegion>
            <CurrentPhase store={store} />
          </LiveRegion>
        </VaultContext>
      </ErrorBoundary>
    </I18nProvider>
  );
}

function CurrentPhase({ store }: AppProps) {
  const { status, snapshot } = useVaultState();
  const [creating, setCreating] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  useTheme(status?.settings.theme ?? 'system');
  useEffect(() => {
    store.refresh().catch(setFailure);
  }, [store]);

  if (!status) return <StartingScreen failure={failure} />;
  if (creating) return <CreateScreen onClose={() => setCreating(false)} />;
  if (!snapshot) return <UnlockScreen onCreate={() => setCreating(true)} />;
  return <UnlockedApp />;
}

function UnlockedApp() {
  const navigation = useNavigationState();
  return (
    <NavigationContext value={navigation}>
      <SearchTextProvider>
        <MessageBar>
          <Frame>
            <CurrentView />
          </Frame>
          <CurrentOverlay />
          <PendingUseBar />
        </MessageBar>
      </SearchTextProvider>
    </NavigationContext>
  );
}

function CurrentView() {
  const { view } = useNavigation();
  switch (view.screen) {
    case 'accounts':
      return <AccountsScreen filter={view.filter} tag={view.tag} />;
    case 'account':
      return <AccountScreen accountId={view.accountId} focusUse={view.focus === 'use'} />;
    case 'import':
      return <ImportScreen start={view.start} accountId={view.accountId} />;
    case 'sheets':
      return <SheetsScreen />;
    case 'paper':
      return <PaperScreen accountIds={view.accountIds} />;
    case 'activity':
      return <ActivityScreen accountId={view.accountId} />;
    case 'archived':
      return <ArchiveScreen />;
    case 'reminders':
      return <RemindersScreen />;
    case 'trash':
      return <TrashScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

function CurrentOverlay() {
  const { overlay, closeOverlay } = useNavigation();
  switch (overlay?.kind) {
    case undefined:
      return null;
    case 'generate':
      return <GenerateDialog accountId={overlay.accountId} onClose={closeOverlay} />;
    case 'useCode':
      return (
        <UseCodeDialog
          accountId={overlay.accountId}
          position={overlay.position}
          onClose={closeOverlay}
        />
      );
    case 'answerUse':
      return <AnswerUseDialog accountId={overlay.accountId} onClose={closeOverlay} />;
    case 'typeCodes':
      return <TypeCodesDialog accountId={overlay.accountId} onClose={closeOverlay} />;
    case 'editAccount':
      return <EditAccountDialog accountId={overlay.accountId} onClose={closeOverlay} />;
    case 'markReplaced':
      return (
        <MarkReplacedDialog
          accountId={overlay.accountId}
          codeSetId={overlay.codeSetId}
          onClose={closeOverlay}
        />
      );
    case 'moveSet':
      return (
        <MoveSetDialog
          accountId={overlay.accountId}
          codeSetId={overlay.codeSetId}
          onClose={closeOverlay}
        />
      );
    case 'mergeAccount':
      return <MergeAccountDialog accountId={overlay.accountId} onClose={closeOverlay} />;
    case 'palette':
      return <PaletteDialog onClose={closeOverlay} />;
    case 'keys':
      return <KeysDialog onClose={closeOverlay} />;
  }
}
