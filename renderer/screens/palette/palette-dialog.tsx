import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, Text, TextField } from 'react-aria-components';
import { Dialog } from '../../components/dialog.tsx';
import { MarkedText } from '../../components/marked-text.tsx';
import { message } from '../../messages/message.ts';
import { usePaletteEntries } from './palette-entries.ts';
import styles from './palette-dialog.module.css';

/** The list is always there; `Autocomplete` adds what the field controls. */
const alwaysOpen = { role: 'combobox', 'aria-expanded': true } as const;

/** Every action by name, and every account: type, arrow, Enter. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const entries = usePaletteEntries(text);

  function run(id: string): void {
    const entry = entries.find((candidate) => candidate.id === id);
    // First: an action may open a dialog in this one's place.
    onClose();
    entry?.run();
  }

  return (
    <Dialog title={message('palette.title')} size="use" onClose={onClose}>
      <div className={styles['body']}>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <TextField
            autoFocus
            aria-label={message('palette.search')}
            className={styles['search'] ?? ''}
          >
            <Search aria-hidden className={styles['searchIcon']} />
            <Input
              {...alwaysOpen}
              className={styles['input'] ?? ''}
              placeholder={message('palette.search')}
              spellCheck="false"
              onKeyDown={(event) => {
                const [top] = entries;
                const chosen = event.currentTarget.getAttribute('aria-activedescendant');
                if (event.key === 'Enter' && !chosen && top) run(top.id);
              }}
            />
          </TextField>
          <ListBox
            aria-label={message('palette.title')}
            items={entries}
            dependencies={[text]}
            selectionMode="none"
            shouldFocusWrap
            className={styles['list'] ?? ''}
            onAction={(key) => run(String(key))}
            renderEmptyState={() => (
              <span className={styles['empty']}>{message('palette.none')}</span>
            )}
          >
            {(entry) => (
              <ListBoxItem
                id={entry.id}
                textValue={`${entry.label} ${entry.about ?? ''}`.trim()}
                className={styles['item'] ?? ''}
              >
                <entry.icon aria-hidden className={styles['icon']} />
                <Text slot="label" className={styles['label'] ?? ''}>
                  <MarkedText text={entry.label} query={text} />
                </Text>
                {entry.about ? (
                  <Text slot="description" className={styles['about'] ?? ''}>
                    {entry.about}
                  </Text>
                ) : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  );
}
