import { Checkbox, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { BlockDevice, StorageView } from '../../../api/storage';
import { Field } from '../../../components/Field';
import { bytesText } from '../../../storage/bytes';
import { useActionText } from './actionText';
import { candidates, stablePath, type StorageField } from './storageForms';

interface FieldControlProps {
  field: StorageField;
  view: StorageView;
  value: string | boolean | string[];
  onChange: (value: string | boolean | string[]) => void;
}

/** One field of a form: a control by its kind, with its help. */
export function FieldControl({ field, view, value, onChange }: FieldControlProps) {
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
