import { ActionGroup, Checkbox, Form, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { Field } from '../../../components/Field';
import type { Reboot, Wanted } from '../../../plan/job/maintenance';
import { useReview } from '../../../plan/PlanProvider';
import { isRunning } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';
import { NodeOrder } from './NodeOrder';

const policies: readonly Reboot[] = ['IF_NEEDED', 'ALWAYS', 'NEVER'];

/** What is to be done to which nodes; the review says what that means. */
export function MaintenanceForm({ initial }: { initial: Wanted }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const [wanted, setWanted] = useState(initial);
  const { nodes, updatePackages, reboot } = wanted;
  const reason = !may(updatePackages ? 'CONFIGURE' : 'OPERATE')
    ? t(updatePackages ? 'cluster.disabled.configure' : 'cluster.disabled.operate')
    : !isRunning(detail)
      ? t('cluster.disabled.noMember')
      : nodes.length === 0
        ? t('maintenance.chooseOne')
        : !updatePackages && reboot === 'NEVER'
          ? t('maintenance.nothing')
          : null;
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null)
          review({ type: 'maintainNodes', cluster: detail.summary.id, ...wanted });
      }}
    >
      <NodeOrder
        nodes={detail.nodes}
        chosen={nodes}
        onChange={(next) => setWanted({ ...wanted, nodes: next })}
      />
      <Field id="maintain-packages" label={t('maintenance.packages')} group>
        <Checkbox
          id="maintain-packages"
          label={t('maintenance.updatePackages')}
          description={t('maintenance.updatePackagesHelp')}
          isChecked={updatePackages}
          onChange={(_event, checked) => setWanted({ ...wanted, updatePackages: checked })}
        />
      </Field>
      <Field
        id="maintain-reboot"
        label={t('maintenance.reboot')}
        help={t('maintenance.rebootHelp')}
        group
      >
        {policies.map((policy) => (
          <Radio
            key={policy}
            id={`maintain-reboot-${policy}`}
            name="maintain-reboot"
            label={t(`maintenance.policy.${policy}`)}
            isChecked={reboot === policy}
            onChange={() => setWanted({ ...wanted, reboot: policy })}
          />
        ))}
      </Field>
      <ActionGroup>
        <ActionButton type="submit" disabledReason={reason}>
          {t('maintenance.review')}
        </ActionButton>
      </ActionGroup>
    </Form>
  );
}
