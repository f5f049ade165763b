import { Button, Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../components/NothingHere';
import { relativeText } from '../../../components/RelativeTime';
import { useNow } from '../../../components/useNow';
import type { SideView } from '../../../matrix/clusterView';
import { Matrix } from '../../../matrix/Matrix';
import type { MatrixCell, MatrixRow } from '../../../matrix/matrixCells';
import { matrixOf } from '../../../matrix/matrixModel';
import { ViewFacts } from './ViewFacts';
import { ViewMark } from '../shared/ViewMark';

interface SideSectionProps {
  side: SideView;
  /** Whether there are other sides that see it differently. */
  disputed: boolean;
  onOpenCell: (row: MatrixRow, cell: MatrixCell) => void;
  onOpenNode: (node: string) => void;
  onAddResource?: () => void;
}

/** What one side of the cluster sees: its facts and its matrix. */
export function SideSection({
  side,
  disputed,
  onOpenCell,
  onOpenNode,
  onAddResource,
}: SideSectionProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { view } = side;
  const matrix = useMemo(() => matrixOf(view), [view]);
  const names = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(side.nodes);
  const title = disputed
    ? t('cluster.views.side', { nodes: names, count: side.nodes.length })
    : t('cluster.matrix.title');
  const age = relativeText((now - Date.parse(view.taken)) / 1000, i18n.language);
  const stale = side.stale ? t('components.stale.view', { node: view.seenBy, age }) : null;
  return (
    <section className="conga-stack" aria-label={title}>
      <Card isCompact>
        {disputed && (
          <CardTitle component="h2">
            <span className="conga-name">{title}</span> <ViewMark side={side} />
          </CardTitle>
        )}
        <CardBody>
          <ViewFacts side={side} />
        </CardBody>
      </Card>
      <Card isCompact>
        {!disputed && <CardTitle component="h2">{title}</CardTitle>}
        <CardBody>
          {matrix.rows.length > 0 ? (
            <Matrix
              matrix={matrix}
              label={disputed ? title : t('cluster.matrix.label')}
              stale={stale}
              onOpenCell={onOpenCell}
              onOpenNode={onOpenNode}
            />
          ) : (
            <NothingHere
              compact
              headingLevel="h3"
              title={view.running ? t('cluster.matrix.empty') : t('cluster.notRunning.title')}
              actions={
                view.running && onAddResource ? (
                  <Button onClick={onAddResource}>{t('cluster.resources.add')}</Button>
                ) : undefined
              }
            >
              {view.running
                ? t('cluster.matrix.emptyBody')
                : t('cluster.notRunning.body', { node: view.seenBy, reason: view.reason ?? '' })}
            </NothingHere>
          )}
        </CardBody>
      </Card>
    </section>
  );
}
