import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { everyDefinition } from '../clusterDetail';
import { useCluster } from '../useCluster';

interface GroupFieldProps {
  value: string;
  disabled: boolean;
  onChange: (group: string) => void;
}

const newGroup = '\u0000new';

/** No group, one that is there, or a new one. */
export function GroupField({ value, disabled, onChange }: GroupFieldProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const [fresh, setFresh] = useState(false);
  const groups = everyDefinition(detail.configuration?.resources ?? [])
    .filter((one) => one.kind === 'GROUP')
    .map((one) => one.id);
  return (
    <>
      <Field id="resource-group" label={t('cluster.add.group')} help={t('cluster.add.groupAbout')}>
        <FormSelect
          id="resource-group"
          isDisabled={disabled}
          value={fresh ? newGroup : value}
          onChange={(_event, next) => {
            setFresh(next === newGroup);
            onChange(next === newGroup ? '' : next);
          }}
        >
          <FormSelectOption value="" label={t('cluster.add.noGroup')} />
          {groups.map((group) => (
            <FormSelectOption key={group} value={group} label={group} />
          ))}
          <FormSelectOption value={newGroup} label={t('cluster.add.newGroup')} />
        </FormSelect>
      </Field>
      {fresh && !disabled && (
        <Field id="resource-group-name" label={t('cluster.add.groupName')} required>
          <TextInput
            id="resource-group-name"
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, name) => onChange(name.trim())}
          />
        </Field>
      )}
    </>
  );
}
