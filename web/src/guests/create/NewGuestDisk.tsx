import { FormSelect, FormSelectOption, Radio, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';
import { formats, sources, type Format, type NewGuestForm, type Remarks } from './newGuestModel';

interface NewGuestDiskProps {
  form: NewGuestForm;
  /** The file that becomes its disk. */
  path: string;
  remark: (field: keyof Remarks, always?: boolean) => string | null;
  onChange: (more: Partial<NewGuestForm>) => void;
}

/** Where the disk comes from, where it lies, and what the CD drive holds. */
export function NewGuestDisk({ form, path, remark, onChange }: NewGuestDiskProps) {
  const { t } = useTranslation();
  const existing = form.source === 'EXISTING';
  return (
    <>
      <Field id="new-guest-source" label={t('newGuest.source.title')} group>
        {sources.map((source) => (
          <Radio
            key={source}
            id={`new-guest-source-${source}`}
            name="new-guest-source"
            label={t(`newGuest.source.${source}`)}
            description={t(`newGuest.source.${source}About`)}
            isChecked={form.source === source}
            onChange={() => onChange({ source, path: null })}
          />
        ))}
      </Field>
      {form.source === 'COPY' && (
        <FileField
          id="new-guest-from"
          label={t('newGuest.from.title')}
          help={t('newGuest.from.help')}
          required
          value={form.from}
          remark={remark('from')}
          onChange={(from) => onChange({ from })}
        />
      )}
      <Field
        id="new-guest-format"
        label={t('newGuest.format.title')}
        help={t('newGuest.format.help')}
      >
        <FormSelect
          id="new-guest-format"
          value={form.format}
          onChange={(_event, format) => onChange({ format: format as Format })}
        >
          {formats.map((format) => (
            <FormSelectOption key={format} value={format} label={format.toLowerCase()} />
          ))}
        </FormSelect>
      </Field>
      {form.source === 'EMPTY' && (
        <Field
          id="new-guest-size"
          label={t('newGuest.size.title')}
          help={t('newGuest.size.help')}
          required
          remark={remark('size', true)}
        >
          <TextInput
            id="new-guest-size"
            aria-describedby="new-guest-size-text"
            isRequired
            inputMode="decimal"
            value={form.size}
            autoComplete="off"
            onChange={(_event, size) => onChange({ size })}
          />
        </Field>
      )}
      <FileField
        id="new-guest-path"
        label={existing ? t('newGuest.path.existingTitle') : t('newGuest.path.title')}
        help={existing ? t('newGuest.path.existingHelp') : t('newGuest.path.help')}
        required
        value={path}
        remark={remark('path')}
        onChange={(typed) => onChange({ path: typed })}
      />
      <FileField
        id="new-guest-iso"
        label={t('newGuest.iso.title')}
        help={t('newGuest.iso.help')}
        hint={t('newGuest.iso.optional')}
        value={form.iso}
        remark={remark('iso')}
        onChange={(iso) => onChange({ iso })}
      />
    </>
  );
}

interface FileFieldProps {
  id: string;
  label: string;
  help: string;
  hint?: string;
  required?: boolean;
  value: string;
  remark: string | null;
  onChange: (value: string) => void;
}

/** The path of a file on the node. */
function FileField({ id, value, onChange, ...field }: FileFieldProps) {
  return (
    <Field id={id} {...field}>
      <TextInput
        id={id}
        aria-describedby={`${id}-text`}
        isRequired={field.required ?? false}
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, typed) => onChange(typed)}
      />
    </Field>
  );
}
