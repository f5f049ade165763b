import { TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { AgentForm } from '../agents/AgentForm';
import type { AgentMetadata } from '../agents/formModel';
import type { OptionMetadata } from '../properties/useProperties';
import type { DeviceDraft, DeviceRemarks } from './deviceModel';
import { TargetsField } from './TargetsField';

interface DeviceFieldsProps {
  prefix: string;
  draft: DeviceDraft;
  metadata: AgentMetadata;
  nodes: readonly string[];
  /** What the engine says of every fence device's own parameters; none where there is no cluster to ask yet. */
  options?: readonly OptionMetadata[];
  /** Null before the form was sent for the first time. */
  remarks: DeviceRemarks | null;
  onChange: (draft: DeviceDraft) => void;
}

/** Name, which nodes it can fence and under which name it knows them, and the agent's own fields. */
export function DeviceFields({
  prefix,
  draft,
  metadata,
  nodes,
  options = [],
  remarks,
  onChange,
}: DeviceFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        id={`${prefix}-id`}
        label={t('cluster.device.name')}
        remark={remarks?.id ? t(`cluster.names.${remarks.id}`) : null}
        required
      >
        <TextInput
          id={`${prefix}-id`}
          aria-describedby={`${prefix}-id-text`}
          value={draft.id}
          autoComplete="off"
          spellCheck={false}
          validated={remarks?.id ? 'error' : 'default'}
          onChange={(_event, id) => onChange({ ...draft, id })}
        />
      </Field>
      <TargetsField
        prefix={prefix}
        draft={draft}
        nodes={nodes}
        options={options}
        required
        remark={remarks?.targets ? t('cluster.device.noTarget') : null}
        onChange={(targets) => onChange({ ...draft, ...targets })}
      />
      <AgentForm
        prefix={prefix}
        metadata={metadata}
        values={draft.values}
        remarks={remarks?.values ?? {}}
        onChange={(values) => onChange({ ...draft, values })}
      />
    </>
  );
}
