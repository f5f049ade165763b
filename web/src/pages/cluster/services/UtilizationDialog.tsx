import { useTranslation } from 'react-i18next';
import { useReview } from '../../../plan/PlanProvider';
import { definitionOf, everyDefinition } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { ValuesDialog } from './ValuesDialog';

/** What a resource takes of its node's capacity; the names are those that nodes and resources use already. */
export function UtilizationDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const definitions = everyDefinition(detail.configuration?.resources ?? []);
  const names = [
    ...new Set([
      'cpu',
      'memory',
      ...definitions.flatMap((one) => Object.keys(one.utilization)),
      ...(detail.configuration?.nodes ?? []).flatMap((node) => Object.keys(node.utilization)),
    ]),
  ].sort();
  return (
    <ValuesDialog
      title={t('services.utilization.edit', { name: id })}
      about={t('services.utilization.about')}
      fields={names.map((name) => ({ name, help: t('services.utilization.help') }))}
      before={definitionOf(detail, id)?.utilization ?? {}}
      onSubmit={(utilization) =>
        review(
          { type: 'setUtilization', cluster: detail.summary.id, service: id, utilization },
          onClose,
        )
      }
      onClose={onClose}
    />
  );
}
