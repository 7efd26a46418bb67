import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useContext, useEffect } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { message } from '../messages/message.ts';
import { openShortcutLayer } from '../vault/shortcut-registry.ts';
import { DialogLayerContext } from '../vault/use-shortcut.ts';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Widths 440, 640 and 880; under 720 pixels of window the dialog fills it. */
  readonly size: 'confirm' | 'use' | 'generate';
  /** Drawn in the place of the title, which is then only spoken. */
  readonly header?: ReactNode;
  readonly footer?: ReactNode;
  /** False while something must finish first: then Esc and the close button do nothing. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly hideClose?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: focus stays inside and returns afterwards, Esc takes the safe way out. */
export function Dialog({
  title,
  subtitle,
  size,
  header,
  footer,
  isDismissable = true,
  role = 'dialog',
  hideClose = false,
  onClose,
  children,
}: DialogProps) {
  const layer = useContext(DialogLayerContext) + 1;
  useEffect(() => openShortcutLayer(layer), [layer]);
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog role={role} aria-modal="true" className={styles['dialog'] ?? ''}>
          <DialogLayerContext value={layer}>
            <header className={styles['header']}>
              <div className={styles['titles']}>
                <Heading
                  slot="title"
                  level={2}
                  className={header ? 'visually-hidden' : (styles['title'] ?? '')}
                >
                  {title}
                </Heading>
                {subtitle ? <p className={styles['subtitle']}>{subtitle}</p> : null}
                {header}
              </div>
              {hideClose ? null : (
                <IconButton
                  icon={X}
                  label={message('action.close')}
                  isDisabled={!isDismissable}
                  onPress={onClose}
                />
              )}
            </header>
            <div className={styles['body']}>{children}</div>
            {footer ? <footer className={styles['footer']}>{footer}</footer> : null}
          </DialogLayerContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
