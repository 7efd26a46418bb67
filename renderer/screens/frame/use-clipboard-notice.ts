import { useAnnounce } from '../../components/live-region.tsx';
import { message } from '../../messages/message.ts';
import { useVaultEvent } from '../../vault/use-vault.ts';

/** Says when a copied code is gone from the clipboard, on whatever view the person is by then. */
export function useClipboardNotice(): void {
  const announce = useAnnounce();
  useVaultEvent((event) => {
    if (event.type === 'clipboard.cleared') announce(message('frame.clipboardCleared'));
  });
}
