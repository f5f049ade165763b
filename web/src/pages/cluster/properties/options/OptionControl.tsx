import { useTranslation } from 'react-i18next';
import { AgentField } from '../../agents/AgentField';
import type { Remark } from '../../agents/formModel';
import type { OptionField } from './optionModel';

interface OptionControlProps {
  prefix: string;
  field: OptionField;
  value: string;
  remark: Remark | null;
  /** Whether this value is set in the cluster, and not the engine's default. */
  isSet: boolean;
  onChange: (value: string) => void;
}

/** One option: the engine's own words, and its default, unit, range and source below. */
export function OptionControl({
  prefix,
  field,
  value,
  remark,
  isSet,
  onChange,
}: OptionControlProps) {
  const { t } = useTranslation();
  const unit = field.unit;
  const facts = [
    field.source === '' ? t('properties.options.notDescribed') : null,
    // Without a value the control itself shows the default.
    field.placeholder !== '' && (isSet || unit)
      ? t('properties.options.default', {
          value: unit
            ? t('properties.options.withUnit', { value: field.placeholder, unit })
            : field.placeholder,
        })
      : unit
        ? t('properties.options.unit', { unit })
        : null,
    field.range ? t('properties.options.range', { range: field.range }) : null,
    isSet ? t('properties.options.set') : null,
  ].filter((fact) => fact !== null);
  const summary = [field.summary, facts.join(' · ')].filter(Boolean).join(' — ');
  const help = [
    field.help || field.summary,
    field.source && t('properties.options.source', { source: field.source }),
  ]
    .filter(Boolean)
    .join('\n\n');
  return (
    <AgentField
      prefix={prefix}
      field={{ ...field, summary, help }}
      value={value}
      remark={remark}
      onChange={onChange}
    />
  );
}
