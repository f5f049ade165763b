import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useReview } from '../../../plan/PlanProvider';
import { ForgetClusterDialog } from '../../clusters/ForgetClusterDialog';
import { clusterActions } from '../actions';
import { ActionMenu } from '../../../components/ActionMenu';
import { useCluster, useMay } from '../useCluster';

/** What can be done to the whole cluster. */
export function ClusterMenu() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const navigate = useNavigate();
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
      {forgetting && (
        <ForgetClusterDialog
          cluster={detail.summary}
          onClose={() => setForgetting(false)}
          onForgotten={() => void navigate('/clusters')}
        />
      )}
    </>
  );
}
