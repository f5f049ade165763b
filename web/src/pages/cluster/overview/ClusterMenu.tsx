import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useForgetCluster } from '../../../api/clusters';
import { ConfirmDialog } from '../../../components/ConfirmDialog';
import { useReview } from '../../../plan/PlanProvider';
import { clusterActions } from '../actions';
import { ActionMenu } from '../shared/ActionMenu';
import { useCluster, useMay } from '../useCluster';

/** What can be done to the whole cluster. */
export function ClusterMenu() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const [forgetting, setForgetting] = useState(false);
  const entries = clusterActions(detail, may).map((action) => ({
    key: action.key,
    label: t(`cluster.clusterAction.${action.key}`),
    danger: action.danger ?? false,
    disabledReason: action.disabled ? t(`cluster.disabled.${action.disabled}`) : null,
    onSelect: () => {
      if (action.intent) review(action.intent);
      else setForgetting(true);
    },
  }));
  return (
    <>
      <ActionMenu named label={t('cluster.clusterActions')} entries={entries} />
      {forgetting && <ForgetDialog onClose={() => setForgetting(false)} />}
    </>
  );
}

function ForgetDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const navigate = useNavigate();
  const forget = useForgetCluster();
  const [systems, setSystems] = useState(false);
  return (
    <ConfirmDialog
      title={t('cluster.forget.title', { name: summary.name })}
      confirmLabel={t('cluster.clusterAction.forget')}
      busy={forget.isPending}
      error={forget.error}
      onConfirm={() =>
        forget.mutate({ id: summary.id, systems }, { onSuccess: () => void navigate('/clusters') })
      }
      onClose={onClose}
    >
      <p>{t('cluster.forget.body')}</p>
      <Checkbox
        id="forget-systems"
        label={t('cluster.forget.systems')}
        isChecked={systems}
        onChange={(_event, checked) => setSystems(checked)}
      />
    </ConfirmDialog>
  );
}
