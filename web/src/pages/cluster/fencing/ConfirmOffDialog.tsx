import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useReview } from '../../../plan/PlanProvider';
import { useCluster } from '../useCluster';

interface ConfirmOffDialogProps {
  node: string;
  onClose: () => void;
}

/** Asks loudly, and for the node's name, before a person's word counts as fencing. */
export function ConfirmOffDialog({ node, onClose }: ConfirmOffDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  return (
    <ConfirmDialog
      title={t('rules.confirmOffTitle', { node })}
      typeName={node}
      confirmLabel={t('cluster.review')}
      onClose={onClose}
      onConfirm={() =>
        review({ type: 'confirmOff', cluster: detail.summary.id, node, typed: node }, onClose)
      }
    >
      <Alert isInline variant="danger" title={t('rules.confirmOffDanger')}>
        {t('rules.confirmOffWhy', { node })}
      </Alert>
    </ConfirmDialog>
  );
}
