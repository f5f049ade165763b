import { Checkbox, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { fieldOf } from '../properties/options/optionModel';
import type { OptionMetadata } from '../properties/useProperties';
import type { Targets } from './targets';

interface TargetsFieldProps {
  prefix: string;
  draft: Targets;
  nodes: readonly string[];
  /** What the engine says of pcmk_host_list, pcmk_host_map and pcmk_host_check; none where it can't be asked yet. */
  options: readonly OptionMetadata[];
  required?: boolean;
  remark: string | null;
  onChange: (targets: Targets) => void;
}

/** Which nodes a fence device can fence, under which name it knows each, and how the cluster finds out. */
export function TargetsField({
  prefix,
  draft,
  nodes,
  options,
  required = false,
  remark,
  onChange,
}: TargetsFieldProps) {
  const { t } = useTranslation();
  const said = (name: string) => {
    const option = options.find((one) => one.name === name);
    const field = option && fieldOf(option);
    return field ? [`${name}: ${field.summary}`, field.help].filter(Boolean).join('\n\n') : '';
  };
  const help = [t('cluster.device.targetsHelp'), said('pcmk_host_list'), said('pcmk_host_map')];
  const check = options.find((one) => one.name === 'pcmk_host_check');
  // A target that is no node of the corosync.conf may be a guest or remote node, or one that left: it is shown too.
  const rows = [...nodes, ...draft.targets.filter((one) => !nodes.includes(one))];
  const toggle = (node: string, on: boolean) =>
    onChange({
      ...draft,
      targets: on ? [...draft.targets, node] : draft.targets.filter((one) => one !== node),
    });
  return (
    <>
      <Field
        id={`${prefix}-targets`}
        label={t('cluster.device.targets')}
        help={<span className="conga-prewrap">{help.filter(Boolean).join('\n\n')}</span>}
        hint={required ? undefined : t('cluster.device.noneAsks')}
        remark={remark}
        required={required}
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
            {rows.map((node) => (
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
      {check && (
        <Field
          id={`${prefix}-host-check`}
          label={t('cluster.device.check')}
          help={<span className="conga-prewrap">{said('pcmk_host_check')}</span>}
        >
          <FormSelect
            id={`${prefix}-host-check`}
            value={draft.check}
            onChange={(_event, next) => onChange({ ...draft, check: next })}
          >
            <FormSelectOption value="" label={t('cluster.device.checkUnset')} />
            {draft.check !== '' && !check.options.includes(draft.check) && (
              <FormSelectOption value={draft.check} label={draft.check} />
            )}
            {check.options.map((one) => (
              <FormSelectOption key={one} value={one} label={one} />
            ))}
          </FormSelect>
        </Field>
      )}
    </>
  );
}
