import {
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from './Field';
import { ProblemAlert } from './ProblemAlert';
import { holdEnterWhileComposing } from './composition';

interface ConfirmDialogProps {
  title: string;
  /** What will be lost or changed, in words. */
  children: ReactNode;
  /** The object's name, which must be typed; without it the dialog only asks. */
  typeName?: string;
  confirmLabel: string;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that can't be taken back; dangerous ones demand the object's name. */
export function ConfirmDialog({
  title,
  children,
  typeName,
  confirmLabel,
  busy = false,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const ready = typeName === undefined || typed === typeName;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready && !busy) onConfirm();
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="confirm-title">
      <ModalHeader title={title} labelId="confirm-title" titleIconVariant="warning" />
      <ModalBody>
        <Form id="confirm-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <ProblemAlert error={error} />
          <div>{children}</div>
          {typeName !== undefined && (
            <Field
              id="confirm-name"
              label={t('components.confirm.type', { name: typeName })}
              required
            >
              <TextInput
                id="confirm-name"
                value={typed}
                autoComplete="off"
                spellCheck={false}
                onChange={(_event, value) => setTyped(value)}
              />
            </Field>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          variant="danger"
          type="submit"
          form="confirm-form"
          isDisabled={!ready || busy}
          isLoading={busy}
        >
          {confirmLabel}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
