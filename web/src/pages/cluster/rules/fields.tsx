import {
  Checkbox,
  FormSelect,
  FormSelectOption,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { pairsOf, textOf } from './pairs';

interface TextProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  remark?: string | null;
}

/** One line of text. */
export function TextField({
  id,
  label,
  value,
  onChange,
  help,
  hint,
  required,
  disabled,
  remark,
}: TextProps) {
  return (
    <Field
      id={id}
      label={label}
      help={help}
      {...(hint ? { hint } : {})}
      required={required ?? false}
      remark={remark ?? null}
    >
      <TextInput
        id={id}
        value={value}
        isDisabled={disabled ?? false}
        isRequired={required ?? false}
        autoComplete="off"
        spellCheck={false}
        validated={remark ? 'error' : 'default'}
        aria-describedby={`${id}-text`}
        onChange={(_event, next) => onChange(next)}
      />
    </Field>
  );
}

interface ChoiceProps extends Omit<TextProps, 'onChange' | 'disabled'> {
  /** Value and label; an empty value is "not set". */
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/** One of a few. A value that is none of them stays as it is. */
export function ChoiceField({
  id,
  label,
  value,
  onChange,
  options,
  help,
  hint,
  required,
  remark,
}: ChoiceProps) {
  const known = options.some(([option]) => option === value);
  return (
    <Field
      id={id}
      label={label}
      help={help}
      {...(hint ? { hint } : {})}
      required={required ?? false}
      remark={remark ?? null}
    >
      <FormSelect
        id={id}
        value={value}
        validated={remark ? 'error' : 'default'}
        aria-describedby={`${id}-text`}
        onChange={(_event, next) => onChange(next)}
      >
        {[...(known ? [] : [[value, value] as const]), ...options].map(([option, text]) => (
          <FormSelectOption key={option} value={option} label={text} />
        ))}
      </FormSelect>
    </Field>
  );
}

interface PairsProps {
  id: string;
  label: string;
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
  help?: string;
}

/** Names and values, one pair a line. */
export function PairsField({ id, label, value, onChange, help }: PairsProps) {
  const { t } = useTranslation();
  return (
    <Field id={id} label={label} help={help} hint={t('rules.pairsHint')}>
      <TextArea
        id={id}
        defaultValue={textOf(value)}
        rows={3}
        resizeOrientation="vertical"
        spellCheck={false}
        aria-describedby={`${id}-text`}
        onChange={(_event, text) => onChange(pairsOf(text))}
      />
    </Field>
  );
}

interface ChecksProps {
  id: string;
  label: string;
  value: readonly string[];
  options: readonly (readonly [string, string])[];
  onChange: (value: string[]) => void;
  help?: string;
  hint?: string;
}

/** Any of a few. */
export function ChecksField({ id, label, value, options, onChange, help, hint }: ChecksProps) {
  return (
    <Field id={id} label={label} help={help} group {...(hint ? { hint } : {})}>
      {options.map(([option, text]) => (
        <Checkbox
          key={option}
          id={`${id}-${option}`}
          label={text}
          isChecked={value.includes(option)}
          onChange={(_event, checked) =>
            onChange(checked ? [...value, option] : value.filter((one) => one !== option))
          }
        />
      ))}
    </Field>
  );
}
