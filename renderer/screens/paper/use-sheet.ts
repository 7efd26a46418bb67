import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/contract.ts';
import type { PaperSize } from '../../../shared/paper/sheet-types.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

export type SheetPreviewResult = Result<'paper.preview'>;

interface SheetState {
  readonly preview: SheetPreviewResult | null;
  readonly error: unknown;
}

/** The laid-out sheet of the chosen accounts, made anew when the choice or the vault changes. */
export function useSheet(
  accountIds: readonly string[],
  paper: PaperSize,
): SheetState & { readonly isLoading: boolean } {
  const client = useClient();
  const { revision } = useSnapshot();
  const wanted = `${paper}/${revision}/${accountIds.join()}`;
  const [state, setState] = useState<SheetState & { readonly wanted: string }>({
    preview: null,
    error: null,
    wanted: '',
  });

  useEffect(() => {
    const ids =
      wanted
        .split('/')[2]
        ?.split(',')
        .filter((id) => id !== '') ?? [];
    if (ids.length === 0) {
      setState({ preview: null, error: null, wanted });
      return;
    }
    let current = true;
    client.request('paper.preview', { accountIds: ids, paper }).then(
      (preview) => current && setState({ preview, error: null, wanted }),
      (error: unknown) => current && setState({ preview: null, error, wanted }),
    );
    return () => {
      current = false;
    };
  }, [client, wanted, paper]);

  return { ...state, isLoading: state.wanted !== wanted };
}
