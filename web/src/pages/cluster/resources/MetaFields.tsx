import { ExpandableSection, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import type { FormValues } from '../agents/formModel';

/** Meta attributes that people set by hand; others stay as they are. */
const names = [
  'resource-stickiness',
  'migration-threshold',
  'failure-timeout',
  'priority',
] as const;

interface MetaFieldsProps {
  prefix: string;
  values: FormValues;
  onChange: (values: FormValues) => void;
}

/** How Pacemaker treats the resource; folded, since its defaults do for most. */
export function MetaFields({ prefix, values, onChange }: MetaFieldsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      isExpanded={open}
      onToggle={(_event, next) => setOpen(next)}
      isIndented
      toggleText={t('cluster.meta.title')}
    >
      <div className="conga-grid-form">
        {names.map((name) => (
          <Field
            key={name}
            id={`${prefix}-meta-${name}`}
            label={name}
            help={t(`cluster.meta.${name}`)}
          >
            <TextInput
              id={`${prefix}-meta-${name}`}
              value={values[name] ?? ''}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, value) => onChange({ ...values, [name]: value })}
            />
          </Field>
        ))}
      </div>
    </ExpandableSection>
  );
}
