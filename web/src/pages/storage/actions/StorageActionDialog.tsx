import {
  Checkbox,
  Form,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
  Button,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignatures, type BlockDevice, type StorageView } from '../../../api/storage';
import { ActionButton } from '../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { JobDialog } from '../../../plan/job/JobDialog';
import type { Intent } from '../../../plan/model';
import { PlanReview } from '../../../plan/PlanReview';
import { bytesText } from '../../../storage/bytes';
import {
  candidates,
  contentOf,
  initialValues,
  missing,
  stablePath,
  type StorageField,
  type StorageForm,
  type Values,
} from './storageForms';
import { useActionText } from './actionText';

interface StorageActionDialogProps {
  form: StorageForm;
  system: string;
  node: string;
  view: StorageView;
  onClose: () => void;
}

/** Form → review → job of one change of storage. A form without fields goes to the review at once. */
export function StorageActionDialog({
  form,
  system,
  node,
  view,
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
      values={values}
      setValues={setValues}
      erase={erase}
      setErase={setErase}
      onSubmit={() => setIntent(form.intent(values, erase))}
      onClose={onClose}
    />
  );
}

interface FormDialogProps extends StorageActionDialogProps {
  values: Values;
  setValues: (values: Values) => void;
  erase: string[];
  setErase: (erase: string[]) => void;
  onSubmit: () => void;
}

function FormDialog(props: FormDialogProps) {
  const { form, system, node, view, values, setValues, erase, setErase, onSubmit, onClose } = props;
  const { t } = useTranslation();
  const words = useActionText();
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
        title={form.title}
        labelId="storage-action-title"
        description={t('storageActions.on', { node })}
      />
      <ModalBody tabIndex={0} aria-label={form.title}>
        <Form id="storage-action" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {form.fields
            .filter((field) => field.when?.(values) !== false)
            .map((field) => (
              <OneField
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

interface OneFieldProps {
  field: StorageField;
  view: StorageView;
  value: string | boolean | string[];
  onChange: (value: string | boolean | string[]) => void;
}

function OneField({ field, view, value, onChange }: OneFieldProps) {
  const { i18n } = useTranslation();
  const words = useActionText();
  const id = `storage-${field.name}`;
  const label = words.field(field.name);
  if (field.kind === 'check') {
    return (
      <Checkbox
        id={id}
        label={label}
        description={words.help(field.name)}
        isChecked={value === true}
        onChange={(_event, on) => onChange(on)}
      />
    );
  }
  return (
    <Field
      id={id}
      label={label}
      help={words.help(field.name)}
      required={!field.optional}
      group={field.kind === 'devices'}
    >
      {field.kind === 'choice' ? (
        <FormSelect id={id} value={String(value)} onChange={(_event, chosen) => onChange(chosen)}>
          {(value === '' || field.optional) && <FormSelectOption value="" label="" />}
          {field.options?.map((option) => (
            <FormSelectOption key={option} value={option} label={option} />
          ))}
        </FormSelect>
      ) : field.kind === 'device' ? (
        <FormSelect id={id} value={String(value)} onChange={(_event, chosen) => onChange(chosen)}>
          {value === '' && <FormSelectOption value="" label="" />}
          {candidates(view).map((device) => (
            <FormSelectOption
              key={device.name}
              value={stablePath(device)}
              label={`${stablePath(device)} (${aboutDevice(device, i18n.language)})`}
            />
          ))}
        </FormSelect>
      ) : field.kind === 'devices' ? (
        <DeviceChoice view={view} chosen={Array.isArray(value) ? value : []} onChange={onChange} />
      ) : (
        <TextInput
          id={id}
          type={field.kind === 'secret' ? 'password' : field.kind === 'text' ? 'text' : 'number'}
          min={field.kind === 'text' || field.kind === 'secret' ? undefined : 1}
          autoComplete={field.kind === 'secret' ? 'new-password' : 'off'}
          spellCheck={false}
          value={String(value)}
          onChange={(_event, typed) => onChange(typed)}
        />
      )}
    </Field>
  );
}

/** Its short path, how big it is and what is on it. */
function aboutDevice(device: BlockDevice, language: string): string {
  return [device.path, bytesText(device.bytes, language), device.content?.type]
    .filter(Boolean)
    .join(', ');
}

function DeviceChoice({
  view,
  chosen,
  onChange,
}: {
  view: StorageView;
  chosen: string[];
  onChange: (value: string[]) => void;
}) {
  const { t, i18n } = useTranslation();
  const free = candidates(view);
  if (free.length === 0) return <p>{t('storageActions.noDevices')}</p>;
  return free.map((device) => {
    const path = stablePath(device);
    return (
      <Checkbox
        key={path}
        id={`storage-device-${device.name}`}
        label={path}
        description={aboutDevice(device, i18n.language)}
        isChecked={chosen.includes(path)}
        onChange={(_event, on) =>
          onChange(on ? [...chosen, path] : chosen.filter((one) => one !== path))
        }
      />
    );
  });
}
