import { EmptyState } from '../../components/empty-state.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';

/** What stands in the window before the first answer, and when that answer is a failure. */
export function StartingScreen({ failure }: { readonly failure: unknown }) {
  return (
    <main aria-busy={failure === null}>
      {failure === null ? (
        <h1 className="visually-hidden">{message('app.starting')}</h1>
      ) : (
        <EmptyState title={message('app.crashTitle')}>{errorMessage(failure)}</EmptyState>
      )}
    </main>
  );
}
