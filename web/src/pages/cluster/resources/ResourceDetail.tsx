import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  List,
  ListItem,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../components/NothingHere';
import { CellLook } from '../../../matrix/looks';
import { matrixOf } from '../../../matrix/matrixModel';
import type { MatrixRow } from '../../../matrix/matrixCells';
import { definitionOf, mainView } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { findResource } from './findResource';
import { ServiceFacts } from '../services/ServiceFacts';
import { ValueList } from './ValueList';
import { WhyHere } from './WhyHere';
import { ViewMark } from '../shared/ViewMark';

function rowOf(rows: readonly MatrixRow[], id: string): MatrixRow | undefined {
  for (const row of rows) {
    if (row.id === id) return row;
    const below = rowOf(row.children, id);
    if (below) return below;
  }
  return undefined;
}

/** One resource: its state on each node, what it is made of, what holds it where it is. */
export function ResourceDetail({ id }: { id: string }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const side = mainView(detail);
  const found = side ? findResource(side.view, id) : undefined;
  const definition = definitionOf(detail, id);
  if (!side || !found) {
    return <NothingHere compact title={t('cluster.resources.gone', { name: id })} />;
  }
  const row = rowOf(matrixOf(side.view).rows, id);
  const constraints =
    detail.configuration?.constraints.filter((one) => one.resources.includes(id)) ?? [];
  const { state } = found;
  return (
    <div className="conga-stack">
      <ViewMark side={side} />
      <DescriptionList isCompact isHorizontal>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('cluster.resources.kind')}</DescriptionListTerm>
          <DescriptionListDescription>
            {state.agent ? (
              <span className="conga-mono">{state.agent}</span>
            ) : (
              t(`matrix.kind.${state.kind}`)
            )}
          </DescriptionListDescription>
        </DescriptionListGroup>
        {row?.cells.map((cell) => (
          <DescriptionListGroup key={cell.node}>
            <DescriptionListTerm>{cell.node}</DescriptionListTerm>
            <DescriptionListDescription>
              <CellLook state={cell.state} />
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
        {found.holders.length > 0 && (
          <DescriptionListGroup>
            <DescriptionListTerm>{t('cluster.resources.partOf')}</DescriptionListTerm>
            <DescriptionListDescription>
              {found.holders.map((holder) => holder.id).join(' · ')}
            </DescriptionListDescription>
          </DescriptionListGroup>
        )}
        <DescriptionListGroup>
          <DescriptionListTerm>{t('cluster.resources.wanted')}</DescriptionListTerm>
          <DescriptionListDescription>
            {state.disabled || state.targetRole === 'Stopped'
              ? t('cluster.resources.wantedStopped')
              : t('cluster.resources.wantedRunning')}{' '}
            {!state.managed && (
              <Label isCompact color="orange">
                {t('matrix.state.unmanaged')}
              </Label>
            )}
          </DescriptionListDescription>
        </DescriptionListGroup>
      </DescriptionList>
      {definition && <WhyHere resource={id} />}
      {definition && (
        <ValueList title={t('cluster.resources.parameters')} values={definition.parameters} />
      )}
      {definition && <ValueList title={t('cluster.resources.meta')} values={definition.meta} />}
      <ServiceFacts id={id} />
      {(constraints.length > 0 || found.bans.length > 0) && (
        <section>
          <Title headingLevel="h3" size="md">
            {t('cluster.resources.constraints')}
          </Title>
          <List>
            {constraints.map((one) => (
              <ListItem key={one.id}>
                <span className="conga-name">
                  {t(`cluster.resources.constraint.${one.node ? 'location' : 'other'}`, {
                    type: one.type,
                    resources: one.resources.join(', '),
                    node: one.node ?? '',
                    score: one.score ?? '',
                  })}
                </span>{' '}
                {one.byMove && (
                  <Label isCompact color="orange">
                    {t('cluster.resources.byMove')}
                  </Label>
                )}
              </ListItem>
            ))}
            {constraints.length === 0 &&
              found.bans.map((ban) => (
                <ListItem key={ban.id}>
                  {t('cluster.resources.constraint.location', {
                    type: 'location',
                    resources: ban.resource,
                    node: ban.node,
                    score: ban.weight,
                  })}
                </ListItem>
              ))}
          </List>
        </section>
      )}
      {found.failures.length > 0 && (
        <section>
          <Title headingLevel="h3" size="md">
            {t('cluster.failures.title')}
          </Title>
          <List>
            {found.failures.map((failure) => (
              <ListItem key={`${failure.operation}-${failure.node}`}>
                {t('cluster.failures.onNode', {
                  node: failure.node,
                  task: failure.task,
                  status: failure.exitStatus || failure.executionStatus,
                })}{' '}
                {failure.reason}
                <div className="conga-subtle">{failure.lastChange}</div>
              </ListItem>
            ))}
          </List>
        </section>
      )}
    </div>
  );
}
