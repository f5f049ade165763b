import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { policies, wrongRestarts, type Policy, type RecoveryForm } from './serviceModel';

interface RecoveryFieldsProps {
  prefix: string;
  value: RecoveryForm;
  onChange: (value: RecoveryForm) => void;
}

/** What happens when the service fails. */
export function RecoveryFields({ prefix, value, onChange }: RecoveryFieldsProps) {
  const { t } = useTranslation();
  const counts = value.policy === 'RESTART';
  return (
    <>
      <Field
        id={`${prefix}-policy`}
        label={t('services.recovery.policy')}
        hint={t(`services.policyAbout.${value.policy}`)}
      >
        <FormSelect
          id={`${prefix}-policy`}
          aria-describedby={`${prefix}-policy-text`}
          value={value.policy}
          onChange={(_event, policy) => onChange({ ...value, policy: policy as Policy })}
        >
          {policies.map((policy) => (
            <FormSelectOption key={policy} value={policy} label={t(`services.policy.${policy}`)} />
          ))}
        </FormSelect>
      </Field>
      <Field
        id={`${prefix}-restarts`}
        label={t('services.recovery.maxRestarts')}
        help={t('services.recovery.maxRestartsHelp')}
        hint={counts ? undefined : t('services.recovery.notCounted')}
        remark={wrongRestarts(value) ? t('services.recovery.wrongRestarts') : null}
      >
        <TextInput
          id={`${prefix}-restarts`}
          aria-describedby={`${prefix}-restarts-text`}
          inputMode="numeric"
          isDisabled={!counts}
          placeholder={t('services.recovery.noLimit')}
          value={counts ? value.maxRestarts : ''}
          onChange={(_event, maxRestarts) => onChange({ ...value, maxRestarts })}
        />
      </Field>
      <Field
        id={`${prefix}-expire`}
        label={t('services.recovery.expire')}
        help={t('services.recovery.expireHelp')}
      >
        <TextInput
          id={`${prefix}-expire`}
          placeholder={t('services.recovery.never')}
          value={value.expire}
          autoComplete="off"
          onChange={(_event, expire) => onChange({ ...value, expire })}
        />
      </Field>
    </>
  );
}
