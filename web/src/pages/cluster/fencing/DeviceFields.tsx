import { Checkbox, TextInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { AgentForm } from '../agents/AgentForm';
import type { AgentMetadata } from '../agents/formModel';
import type { DeviceDraft, DeviceRemarks } from './deviceModel';

interface DeviceFieldsProps {
  prefix: string;
  draft: DeviceDraft;
  metadata: AgentMetadata;
  nodes: readonly string[];
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
  remarks,
  onChange,
}: DeviceFieldsProps) {
  const { t } = useTranslation();
  const toggle = (node: string, on: boolean) =>
    onChange({
      ...draft,
      targets: on ? [...draft.targets, node] : draft.targets.filter((one) => one !== node),
    });
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
      <Field
        id={`${prefix}-targets`}
        label={t('cluster.device.targets')}
        help={t('cluster.device.targetsHelp')}
        remark={remarks?.targets ? t('cluster.device.noTarget') : null}
        required
      >
        <Table
          id={`${prefix}-targets`}
          aria-label={t('cluster.device.targets')}
          variant="compact"
          gridBreakPoint=""
          borders={false}
        >
          <Thead>
            <Tr>
              <Th>{t('cluster.device.node')}</Th>
              <Th>{t('cluster.device.plug')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {nodes.map((node) => (
              <Tr key={node}>
                <Td>
                  <Checkbox
                    id={`${prefix}-target-${node}`}
                    label={<span className="conga-name">{node}</span>}
                    isChecked={draft.targets.includes(node)}
                    onChange={(_event, on) => toggle(node, on)}
                  />
                </Td>
                <Td>
                  <TextInput
                    aria-label={t('cluster.device.plugOf', { node })}
                    value={draft.plugs[node] ?? ''}
                    placeholder={node}
                    isDisabled={!draft.targets.includes(node)}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={(_event, plug) =>
                      onChange({ ...draft, plugs: { ...draft.plugs, [node]: plug } })
                    }
                  />
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Field>
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
