import { Form, Modal, ModalBody, ModalHeader, TextInput } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { changedValues, type FormValues } from '../agents/formModel';
import { ReviewFooter } from '../shared/ReviewFooter';

export interface ValueField {
  name: string;
  help: string;
}

interface ValuesDialogProps {
  title: string;
  about?: string;
  fields: readonly ValueField[];
  before: FormValues;
  /** Whether it may be sent without a change, such as a clone with Pacemaker's own defaults. */
  always?: boolean;
  children?: React.ReactNode;
  onSubmit: (changed: FormValues) => void;
  onClose: () => void;
}

/** A few named values, such as a clone's or a bundle's; an emptied one is removed. */
export function ValuesDialog(props: ValuesDialogProps) {
  const { title, about, fields, before, always = false, children, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const [values, setValues] = useState<FormValues>(before);
  const changes = changedValues(before, values, new Set());
  const nothing = !always && Object.keys(changes).length === 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!nothing) onSubmit(changes);
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="values-title">
      <ModalHeader title={title} labelId="values-title" description={about} />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form id="values-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {children}
          {fields.map(({ name, help }) => (
            <Field key={name} id={`value-${name}`} label={name} help={help}>
              <TextInput
                id={`value-${name}`}
                value={values[name] ?? ''}
                autoComplete="off"
                spellCheck={false}
                onChange={(_event, value) => setValues({ ...values, [name]: value })}
              />
            </Field>
          ))}
        </Form>
      </ModalBody>
      <ReviewFooter
        form="values-form"
        disabledReason={nothing ? t('cluster.edit.nothing') : null}
        onClose={onClose}
      />
    </Modal>
  );
}
