import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { ArrowUpIcon, TimesIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';

interface IdListProps {
  id: string;
  label: string;
  value: readonly string[];
  /** What can be chosen. */
  options: readonly string[];
  onChange: (value: string[]) => void;
  help?: string;
  hint?: string;
  required?: boolean;
  remark?: string | null;
}

/** Some of many, in an order that the keyboard can change. */
export function IdList({
  id,
  label,
  value,
  options,
  onChange,
  help,
  hint,
  required,
  remark,
}: IdListProps) {
  const { t } = useTranslation();
  const left = options.filter((option) => !value.includes(option));
  const up = (index: number) => {
    const next = [...value];
    const [moved] = next.splice(index, 1);
    if (moved !== undefined) next.splice(index - 1, 0, moved);
    onChange(next);
  };
  return (
    <Field
      id={id}
      label={label}
      help={help}
      {...(hint ? { hint } : {})}
      required={required ?? false}
      remark={remark ?? null}
    >
      {value.length > 0 && (
        <ol className="conga-id-list" aria-label={label}>
          {value.map((one, index) => (
            <li key={one}>
              <span>{one}</span>
              <Button
                variant="plain"
                size="sm"
                icon={<ArrowUpIcon />}
                isDisabled={index === 0}
                aria-label={t('rules.up', { name: one })}
                onClick={() => up(index)}
              />
              <Button
                variant="plain"
                size="sm"
                icon={<TimesIcon />}
                aria-label={t('rules.takeOut', { name: one })}
                onClick={() => onChange(value.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ol>
      )}
      <FormSelect
        id={id}
        value=""
        isDisabled={left.length === 0}
        aria-describedby={`${id}-text`}
        onChange={(_event, next) => {
          if (next) onChange([...value, next]);
        }}
      >
        <FormSelectOption
          value=""
          label={t(left.length === 0 ? 'rules.noneLeft' : 'rules.addOne')}
        />
        {left.map((option) => (
          <FormSelectOption key={option} value={option} label={option} />
        ))}
      </FormSelect>
    </Field>
  );
}
