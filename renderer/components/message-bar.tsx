import { Check, CircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { message } from '../messages/message.ts';
import { Button } from './button.tsx';
import { useAnnounce } from './live-region.tsx';
import styles from './message-bar.module.css';

export interface BarAction {
  readonly label: string;
  readonly onAction: () => void;
}

export interface BarMessage {
  readonly text: string;
  /** Follows the text in bold. */
  readonly strong?: string;
  /** Each one takes the message away. */
  readonly actions?: readonly BarAction[];
  /** Stays until answered. */
  readonly sticky?: boolean;
}

interface QueuedMessage extends BarMessage {
  readonly id: number;
}

export interface MessageBarControl {
  /** Shows the message, after those that wait already; the returned function takes it away. */
  show(message: BarMessage): () => void;
}

interface FirstMessage {
  readonly entry: QueuedMessage | undefined;
  readonly remove: (id: number) => void;
}

const MessageBarContext = createContext<MessageBarControl | null>(null);
const FirstMessageContext = createContext<FirstMessage | null>(null);

const shownMilliseconds = 8000;

export function useMessageBar(): MessageBarControl {
  const control = useContext(MessageBarContext);
  if (!control) throw new Error('No message bar above this component');
  return control;
}

/** Keeps the queue of messages; `MessageBarOutlet` draws the first of them. */
export function MessageBar({ children }: { readonly children: ReactNode }) {
  const [queue, setQueue] = useState<readonly QueuedMessage[]>([]);
  const nextId = useRef(0);
  const announce = useAnnounce();
  const remove = useCallback((id: number) => {
    setQueue((waiting) => waiting.filter((entry) => entry.id !== id));
  }, []);
  const control = useMemo<MessageBarControl>(
    () => ({
      show(entry) {
        const id = nextId.current++;
        // A newer passing message is more useful than an old one; questions stay and wait behind it.
        setQueue((waiting) => [{ ...entry, id }, ...waiting.filter(({ sticky }) => sticky)]);
        announce([entry.text, entry.strong].filter(Boolean).join(' '));
        return () => remove(id);
      },
    }),
    [announce, remove],
  );
  const first = useMemo(() => ({ entry: queue[0], remove }), [queue, remove]);
  return (
    <MessageBarContext value={control}>
      <FirstMessageContext value={first}>{children}</FirstMessageContext>
    </MessageBarContext>
  );
}

/** Draws the message at the bottom of the nearest positioned box. */
export function MessageBarOutlet() {
  const first = useContext(FirstMessageContext);
  const entry = first?.entry;
  if (!entry) return null;
  return <Bar key={entry.id} entry={entry} onGone={() => first.remove(entry.id)} />;
}

function Bar({ entry, onGone }: { readonly entry: QueuedMessage; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (entry.sticky || held) return undefined;
    const timer = setTimeout(() => gone.current(), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [entry, held]);
  // What stays is a question.
  const Icon = entry.sticky ? CircleQuestionMark : Check;
  return (
    <section
      aria-label={message('frame.messages')}
      data-pane
      data-stays={entry.sticky || undefined}
      className={styles['bar']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon aria-hidden className={styles['icon']} />
      <span className={styles['text']}>
        {entry.text} {entry.strong ? <strong>{entry.strong}</strong> : null}
      </span>
      {entry.actions?.map(({ label, onAction }) => (
        <Button
          key={label}
          variant="quiet"
          size="compact"
          onPress={() => {
            onGone();
            onAction();
          }}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
