import { Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../../components/ActionButton';
import { isRunning, mainView } from '../clusterDetail';
import { ResourceDrawer } from '../resources/ResourceDrawer';
import { ClusterHeading } from '../shared/ClusterHeading';
import { ForeignList } from '../rules/ForeignList';
import { useReview } from '../../../plan/PlanProvider';
import { useCluster, useMay } from '../useCluster';
import { AddDeviceDialog } from './AddDeviceDialog';
import { DeviceTable } from './DeviceTable';
import { FenceHistory } from './FenceHistory';
import { LevelTable } from './LevelTable';
import { ProofTable } from './ProofTable';

/** Whether every node can be fenced, by what, and when that was last proved. */
export function FencingPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const [parameters, setParameters] = useSearchParams();
  const close = () => setParameters({});
  const events = mainView(detail)?.view.fenceEvents ?? [];
  const reason = !may('CONFIGURE')
    ? t('cluster.disabled.configure')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const add = (
    <ActionButton
      icon={<PlusIcon />}
      disabledReason={reason}
      onClick={() => setParameters({ add: '' })}
    >
      {t('cluster.device.add')}
    </ActionButton>
  );
  return (
    <ResourceDrawer resource={parameters.get('device')} onClose={close}>
      <ClusterHeading page="fencing" actions={add} />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <Card isCompact>
            <CardTitle component="h2">{t('cluster.fencing.devices')}</CardTitle>
            <CardBody>
              <DeviceTable add={add} onOpen={(device) => setParameters({ device })} />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('cluster.fencing.proofs')}</CardTitle>
            <CardBody>
              <ProofTable />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('cluster.fencing.levels')}</CardTitle>
            <CardBody>
              <LevelTable />
            </CardBody>
          </Card>
          <ForeignList
            section="fencing-topology"
            onDelete={(element) =>
              review({ type: 'deleteFenceLevel', cluster: detail.summary.id, id: element.id })
            }
          />
          <Card isCompact>
            <CardTitle component="h2">{t('cluster.history.title')}</CardTitle>
            <CardBody>
              <FenceHistory events={events} />
            </CardBody>
          </Card>
        </div>
      </PageSection>
      {parameters.has('add') && reason === null && <AddDeviceDialog onClose={close} />}
    </ResourceDrawer>
  );
}
