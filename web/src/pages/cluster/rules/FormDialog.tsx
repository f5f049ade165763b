import { Form, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { type ReactNode, type SyntheticEvent } from 'react';
import { holdEnterWhileComposing } from '../../../components/composition';
import { ReviewFooter } from '../shared/ReviewFooter';

interface FormDialogProps {
  title: string;
  description?: string;
  children: ReactNode;
  onReview: () => void;
  onClose: () => void;
}

/** A form whose answer is reviewed as a plan. */
export function FormDialog({ title, description, children, onReview, onClose }: FormDialogProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onReview();
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="rules-dialog-title">
      <ModalHeader title={title} labelId="rules-dialog-title" description={description} />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form id="rules-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {children}
        </Form>
      </ModalBody>
      <ReviewFooter form="rules-form" onClose={onClose} />
    </Modal>
  );
}
