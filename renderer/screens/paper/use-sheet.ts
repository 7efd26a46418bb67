import { useEffect, useState } from 'react';
import type { Params, Result } from '../../../shared/contract.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';

export type SheetPreviewResult = Result<'paper.preview'>;

interface SheetState {
  readonly preview: SheetPreviewResult | null;
  readonly error: unknown;
}

/** A pause in typing or choosing; an encrypted sheet costs a key derivation each time. */
const settleMilliseconds = 250;

/** The laid-out sheet of what was chosen, made anew when the choice or the vault changes; `params` null asks for none. */
export function useSheet(
  params: Params<'paper.preview'> | null,
): SheetState & { readonly isLoading: boolean } {
  const client = useClient();
  const { revision } = useSnapshot();
  const wanted = JSON.stringify([revision, params]);
  const [state, setState] = useState<SheetState & { readonly wanted: string }>({
    preview: null,
    error: null,
    wanted: '',
  });

  useEffect(() => {
    const [, asked] = JSON.parse(wanted) as [number, Params<'paper.preview'> | null];
    if (asked === null) {
      setState({ preview: null, error: null, wanted });
      return undefined;
    }
    let current = true;
    const timer = setTimeout(() => {
      client.request('paper.preview', asked).then(
        (preview) => current && setState({ preview, error: null, wanted }),
        (error: unknown) => current && setState({ preview: null, error, wanted }),
      );
    }, settleMilliseconds);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, wanted]);

  return { ...state, isLoading: state.wanted !== wanted };
}
