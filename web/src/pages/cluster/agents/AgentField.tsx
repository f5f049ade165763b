import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { Field } from '../../../components/Field';
import { PasswordField } from '../../../components/PasswordField';
import type { FormField, Remark } from './formModel';

interface AgentFieldProps {
  prefix: string;
  field: FormField;
  value: string;
  remark: Remark | null;
  problem?: Problem | undefined;
  /** For a secret that is set already and not shown. */
  keepsSecret?: boolean;
  onChange: (value: string) => void;
}

function booleanWords(placeholder: string): [string, string] {
  if (['yes', 'no'].includes(placeholder.toLowerCase())) return ['yes', 'no'];
  if (['0', '1'].includes(placeholder)) return ['1', '0'];
  return ['true', 'false'];
}

/** One parameter of an agent, drawn by its type. The label is the parameter's own name. */
export function AgentField({
  prefix,
  field,
  value,
  remark,
  problem,
  keepsSecret = false,
  onChange,
}: AgentFieldProps) {
  const { t } = useTranslation();
  const id = `${prefix}-${field.name}`;
  const help = [field.summary, field.help].filter(Boolean).join('\n\n');
  const common = {
    id,
    label: field.name,
    help: help ? <span className="conga-prewrap">{help}</span> : undefined,
    remark: remark ? t(`cluster.agents.remark.${remark}`) : null,
    problem,
    required: field.required && !keepsSecret,
  };
  if (field.control === 'password') {
    return (
      <PasswordField
        {...common}
        autoComplete="off"
        value={value}
        onChange={onChange}
        hint={keepsSecret ? t('cluster.agents.keepSecret') : field.summary}
      />
    );
  }
  if (field.control === 'boolean' || field.control === 'select') {
    const options = field.control === 'select' ? field.options : booleanWords(field.placeholder);
    const unset = field.placeholder
      ? t('cluster.agents.default', { value: field.placeholder })
      : t('cluster.agents.notSet');
    return (
      <Field {...common} hint={field.summary}>
        <FormSelect
          id={id}
          aria-describedby={`${id}-text`}
          value={value}
          validated={common.remark ? 'error' : 'default'}
          onChange={(_event, next) => onChange(next)}
        >
          <FormSelectOption value="" label={unset} isPlaceholder />
          {value !== '' && !options.includes(value) && (
            <FormSelectOption value={value} label={value} />
          )}
          {options.map((option) => (
            <FormSelectOption key={option} value={option} label={option} />
          ))}
        </FormSelect>
      </Field>
    );
  }
  const numeric = field.control === 'number' || field.control === 'port';
  return (
    <Field {...common} hint={field.summary}>
      <TextInput
        id={id}
        aria-describedby={`${id}-text`}
        value={value}
        placeholder={field.placeholder}
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        validated={common.remark || problem ? 'error' : 'default'}
        onChange={(_event, next) => onChange(next)}
      />
    </Field>
  );
}
