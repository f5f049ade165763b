import { Checkbox } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { ClusterNode } from '../clusterDetail';
import { NodeStateLook } from '../nodes/NodeStateLook';
import { OrderButtons } from '../services/OrderButtons';

interface NodeOrderProps {
  nodes: readonly ClusterNode[];
  /** Names of those whose turn comes, in order. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which nodes, in which order: the chosen ones first. */
export function NodeOrder({ nodes, chosen, onChange }: NodeOrderProps) {
  const { t } = useTranslation();
  const of = (name: string) => nodes.find((node) => node.name === name);
  const rows = [
    ...chosen.flatMap((name) => of(name) ?? []),
    ...nodes.filter((node) => !chosen.includes(node.name)),
  ];
  const move = (index: number, by: -1 | 1) => {
    const next = [...chosen];
    const [taken] = next.splice(index, 1);
    if (taken !== undefined) next.splice(index + by, 0, taken);
    onChange(next);
  };
  return (
    <Table variant="compact" gridBreakPoint="grid-md" aria-label={t('maintenance.nodes')}>
      <Thead>
        <Tr>
          <Th screenReaderText={t('maintenance.choose')} />
          <Th>{t('maintenance.node')}</Th>
          <Th>{t('cluster.nodes.state')}</Th>
          <Th>{t('cluster.nodes.resources')}</Th>
          <Th screenReaderText={t('maintenance.order')} />
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((node) => {
          const index = chosen.indexOf(node.name);
          return (
            <Tr key={node.name}>
              <Td modifier="fitContent">
                <Checkbox
                  id={`maintain-${node.name}`}
                  aria-label={t('maintenance.chooseNode', { node: node.name })}
                  isChecked={index >= 0}
                  onChange={(_event, checked) =>
                    onChange(
                      checked
                        ? [...chosen, node.name]
                        : chosen.filter((name) => name !== node.name),
                    )
                  }
                />
              </Td>
              <Td dataLabel={t('maintenance.node')} modifier="breakWord">
                {index >= 0
                  ? t('maintenance.turn', { number: index + 1, node: node.name })
                  : node.name}
              </Td>
              <Td dataLabel={t('cluster.nodes.state')}>
                <NodeStateLook node={node} />
              </Td>
              <Td dataLabel={t('cluster.nodes.resources')}>
                {node.member?.resourcesRunning ?? '–'}
              </Td>
              <Td modifier="fitContent" className="conga-nowrap">
                {index >= 0 && (
                  <OrderButtons
                    name={node.name}
                    index={index}
                    count={chosen.length}
                    onMove={(by) => move(index, by)}
                  />
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
