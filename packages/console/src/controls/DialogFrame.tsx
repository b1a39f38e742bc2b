import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogFrameProps {
  title: string;
  isOpen: boolean;
  /** Absent = the dialog cannot be dismissed, only finished. */
  onClose?: () => void;
  /** `alertdialog` asks before something that cannot be taken back. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** A dialog over the page: keeps the focus inside, gives it back afterwards, closes with Esc. */
export function DialogFrame({
  title,
  isOpen,
  onClose,
  role = 'dialog',
  children,
}: DialogFrameProps) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      isDismissable={onClose !== undefined && role === 'dialog'}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(open) => {
        if (!open) onClose?.();
      }}
    >
      <Modal className="dialog-card">
        <Dialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
