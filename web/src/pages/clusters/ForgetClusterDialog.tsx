import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgetCluster } from '../../api/clusters';
import type { ClusterSummary } from '../../api/types';
import { ConfirmDialog } from '../../components/ConfirmDialog';

interface ForgetClusterDialogProps {
  cluster: Pick<ClusterSummary, 'id' | 'name'>;
  onClose: () => void;
  onForgotten?: () => void;
}

/** Stops managing a cluster. It goes on as it is; deleting it is another thing. */
export function ForgetClusterDialog({ cluster, onClose, onForgotten }: ForgetClusterDialogProps) {
  const { t } = useTranslation();
  const forget = useForgetCluster();
  const [systems, setSystems] = useState(false);
  return (
    <ConfirmDialog
      title={t('clusters.forget.title', { name: cluster.name })}
      typeName={cluster.name}
      confirmLabel={t('clusters.forget.submit')}
      busy={forget.isPending}
      error={forget.error}
      onClose={onClose}
      onConfirm={() =>
        forget.mutate(
          { id: cluster.id, systems },
          {
            onSuccess: () => {
              onClose();
              onForgotten?.();
            },
          },
        )
      }
    >
      <p>{t('clusters.forget.about')}</p>
      <Checkbox
        id="forget-systems"
        label={t('clusters.forget.systems')}
        isChecked={systems}
        onChange={(_event, checked) => setSystems(checked)}
      />
    </ConfirmDialog>
  );
}
