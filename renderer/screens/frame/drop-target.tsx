import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import styles from './drop-target.module.css';
import { readDropped } from './read-dropped.ts';

/** The whole window takes files; a drop opens their preview. */
export function DropTarget() {
  const { open, closeOverlay } = useNavigation();
  const { show } = useMessageBar();
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Every child that is entered or left reports too; the window is left when as many leave as entered.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      if (event.dataTransfer === null) return;
      readDropped(event.dataTransfer)
        .then((files) => {
          closeOverlay();
          open({ screen: 'import', start: { kind: 'files', files } });
        })
        .catch((error: unknown) => show({ text: errorMessage(error) }));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', drop);
    };
  }, [open, closeOverlay, show]);

  if (!over) return null;
  return (
    <div aria-hidden="true" className={styles['target']}>
      <div className={styles['box']}>
        <Download className={styles['icon']} />
        <span className={styles['title']}>{message('frame.dropHere')}</span>
        <span>{message('frame.dropHint')}</span>
      </div>
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
