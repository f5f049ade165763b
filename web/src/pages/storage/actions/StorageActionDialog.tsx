import {
  Checkbox,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Button,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignatures, type StorageView } from '../../../api/storage';
import { ActionButton } from '../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { JobDialog } from '../../../plan/job/JobDialog';
import type { Intent } from '../../../plan/model';
import { PlanReview } from '../../../plan/PlanReview';
import { contentOf, initialValues, missing, type StorageForm, type Values } from './storageForms';
import { useActionText } from './actionText';
import { FieldControl } from './FieldControl';

interface StorageActionDialogProps {
  form: StorageForm;
  system: string;
  node: string;
  view: StorageView;
  /** What it is done to, as people know it; empty for the system as a whole. */
  object: string;
  onClose: () => void;
}

/** Form → review → job of one change of storage. A form without fields goes to the review at once. */
export function StorageActionDialog({
  form,
  system,
  node,
  view,
  object,
  onClose,
}: StorageActionDialogProps) {
  const bare = form.fields.length === 0 && !form.erases;
  const [intent, setIntent] = useState<Intent | null>(bare ? form.intent({}, []) : null);
  const [job, setJob] = useState<string | null>(null);
  const [values, setValues] = useState(() => initialValues(form));
  const [erase, setErase] = useState<string[]>([]);
  if (job) return <JobDialog id={job} onClose={onClose} />;
  if (intent) {
    return (
      <PlanReview
        intent={intent}
        clusterName={form.named}
        onApplied={(made) => setJob(made.id)}
        onClose={() => (bare ? onClose() : setIntent(null))}
      />
    );
  }
  return (
    <FormDialog
      form={form}
      system={system}
      node={node}
      view={view}
      object={object}
      values={values}
      setValues={setValues}
      erase={erase}
      setErase={setErase}
      onSubmit={() => setIntent(form.intent(values, erase))}
      onClose={onClose}
    />
  );
}

/** A menu's entry says by its dots that a dialog follows; the dialog itself needs none. */
const titled = (entry: string) => entry.replace(/\s*…$/, '');

interface FormDialogProps extends StorageActionDialogProps {
  values: Values;
  setValues: (values: Values) => void;
  erase: string[];
  setErase: (erase: string[]) => void;
  onSubmit: () => void;
}

function FormDialog(props: FormDialogProps) {
  const {
    form,
    system,
    node,
    view,
    object,
    values,
    setValues,
    erase,
    setErase,
    onSubmit,
    onClose,
  } = props;
  const { t } = useTranslation();
  const words = useActionText();
  const title = [titled(form.title), object].filter(Boolean).join(': ');
  const lacking = missing(form, values);
  const erased = form.erases?.(values) ?? [];
  const signatures = useSignatures(system, erased.length === 1 ? (erased[0] ?? null) : null);
  const read = signatures.data?.map((found) => found.type) ?? [];
  const found = [...new Set([...contentOf(view, erased), ...read])].filter((one) => one !== 'PMBR');
  const reason =
    lacking.length > 0
      ? t('storageActions.fill', {
          fields: lacking.map((field) => words.field(field.name)).join(', '),
        })
      : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason === null) onSubmit();
  };
  const set = (name: string, value: string | boolean | string[]) =>
    setValues({ ...values, [name]: value });
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="storage-action-title">
      <ModalHeader
        title={title}
        labelId="storage-action-title"
        description={t('storageActions.on', { node })}
      />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form id="storage-action" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {form.fields
            .filter((field) => field.when?.(values) !== false)
            .map((field) => (
              <FieldControl
                key={field.name}
                field={field}
                view={view}
                value={values[field.name] ?? ''}
                onChange={(value) => set(field.name, value)}
              />
            ))}
          {found.length > 0 && (
            <Field
              id="storage-erase"
              group
              label={t('storageActions.erase')}
              help={t('storageActions.eraseHelp')}
            >
              {found.map((type) => (
                <Checkbox
                  key={type}
                  id={`storage-erase-${type}`}
                  label={type}
                  isChecked={erase.includes(type)}
                  onChange={(_event, on) =>
                    setErase(on ? [...erase, type] : erase.filter((one) => one !== type))
                  }
                />
              ))}
            </Field>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <ActionButton type="submit" form="storage-action" disabledReason={reason}>
          {t('storageActions.review')}
        </ActionButton>
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
