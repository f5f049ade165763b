import { Checkbox, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { useCluster } from '../useCluster';

interface PlacementFieldsProps {
  prefix: string;
  domain: string;
  exclusive: boolean;
  onDomain: (domain: string) => void;
  onExclusive: (exclusive: boolean) => void;
}

/** Where the service may run: its failover domain, and whether beside others. */
export function PlacementFields({
  prefix,
  domain,
  exclusive,
  onDomain,
  onExclusive,
}: PlacementFieldsProps) {
  const { t } = useTranslation();
  const { domains } = useCluster();
  const chosen = domains.find((one) => one.name === domain);
  const none = domains.length === 0 ? t('services.domain.noneThere') : undefined;
  return (
    <>
      <Field
        id={`${prefix}-domain`}
        label={t('services.domain.title')}
        help={t('services.domain.help')}
        hint={chosen ? chosen.members.map((member) => member.node).join(' → ') : none}
      >
        <FormSelect
          id={`${prefix}-domain`}
          aria-describedby={`${prefix}-domain-text`}
          value={domain}
          onChange={(_event, name) => onDomain(name)}
        >
          <FormSelectOption value="" label={t('services.domain.none')} />
          {domains.map((one) => (
            <FormSelectOption key={one.name} value={one.name} label={one.name} />
          ))}
        </FormSelect>
      </Field>
      <Checkbox
        id={`${prefix}-exclusive`}
        label={t('services.exclusive.title')}
        description={t('services.exclusive.about')}
        isChecked={exclusive}
        onChange={(_event, checked) => onExclusive(checked)}
      />
    </>
  );
}
