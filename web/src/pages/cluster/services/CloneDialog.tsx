import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../plan/PlanProvider';
import { definitionOf, everyDefinition } from '../clusterDetail';
import { useAgentsMetadata } from '../agents/useAgents';
import { useCluster } from '../useCluster';
import { ValuesDialog } from './ValuesDialog';

const plain = [
  'clone-max',
  'clone-node-max',
  'interleave',
  'ordered',
  'notify',
  'globally-unique',
] as const;
const promoted = ['promoted-max', 'promoted-node-max'] as const;

/** Makes a clone of a service, or changes the values of one. */
export function CloneDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const definition = definitionOf(detail, id);
  const isClone = definition?.kind === 'CLONE';
  const agents = everyDefinition(definition ? [definition] : []).flatMap((one) => one.agent ?? []);
  const metadata = useAgentsMetadata({ kind: 'clusters', id: detail.summary.id }, agents);
  const canPromote = agents.every((agent) => metadata[agent]?.promotable ?? false);
  const [wanted, setWanted] = useState(false);
  const promotable = isClone ? definition.promotable : wanted && canPromote;
  const fields = [...plain, ...(promotable ? promoted : [])].map((name) => ({
    name,
    help: t(`services.clone.${name}`),
  }));
  const cluster = detail.summary.id;
  return (
    <ValuesDialog
      title={t(isClone ? 'services.clone.edit' : 'services.clone.make', { name: id })}
      about={isClone ? undefined : t('services.clone.about')}
      fields={fields}
      before={isClone ? definition.meta : {}}
      always={!isClone}
      onSubmit={(meta) =>
        review(
          isClone
            ? { type: 'editResource', cluster, resource: id, parameters: {}, meta }
            : { type: 'cloneService', cluster, service: id, promotable, meta },
          onClose,
        )
      }
      onClose={onClose}
    >
      {!isClone && (
        <Checkbox
          id="clone-promotable"
          label={t('services.clone.promotable')}
          description={t(
            canPromote ? 'services.clone.promotableAbout' : 'services.clone.notPromotable',
          )}
          isChecked={promotable}
          isDisabled={!canPromote}
          onChange={(_event, checked) => setWanted(checked)}
        />
      )}
    </ValuesDialog>
  );
}
