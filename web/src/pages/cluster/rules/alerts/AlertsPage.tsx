import { Card, CardBody, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { ActionMenu } from '../../../../components/ActionMenu';
import { NothingHere } from '../../../../components/NothingHere';
import { SortableTable, type Column } from '../../../../components/SortableTable';
import { useReview } from '../../../../plan/PlanProvider';
import { ClusterHeading } from '../../shared/ClusterHeading';
import { useCluster } from '../../useCluster';
import { ForeignList } from '../ForeignList';
import { sectionsOf, useConfigureReason, type Alert } from '../sections';
import { AlertDialog } from './AlertDialog';

const blank: Alert = {
  id: '',
  path: '',
  description: '',
  attributes: {},
  meta: {},
  select: [],
  selectAttributes: [],
  recipients: [],
};

/** Programs that the cluster calls when something happens. */
export function AlertsPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const reason = useConfigureReason();
  const [asked, setAsked] = useState<{ alert: Alert; existing: boolean } | null>(null);
  const { alerts } = sectionsOf(detail);
  const remove = (id: string) => review({ type: 'deleteAlert', cluster: detail.summary.id, id });
  const add = (
    <ActionButton
      icon={<PlusIcon />}
      disabledReason={reason}
      onClick={() => setAsked({ alert: blank, existing: false })}
    >
      {t('rules.addAlert')}
    </ActionButton>
  );
  const columns: Column<Alert>[] = [
    { key: 'id', title: t('common.name'), sortValue: (one) => one.id, render: (one) => one.id },
    {
      key: 'path',
      title: t('rules.program'),
      modifier: 'breakWord',
      sortValue: (one) => one.path,
      render: (one) => <span className="conga-mono">{one.path}</span>,
    },
    {
      key: 'select',
      title: t('rules.events'),
      modifier: 'breakWord',
      render: (one) =>
        (one.select.length > 0 ? one.select : ['nodes', 'fencing', 'resources'])
          .map((kind) => t(`rules.event.${kind as 'nodes'}`))
          .join(', '),
    },
    {
      key: 'recipients',
      title: t('rules.recipients'),
      modifier: 'breakWord',
      searchText: (one) => one.recipients.map((each) => each.value).join(' '),
      render: (one) => one.recipients.map((each) => each.value).join(', ') || '–',
    },
  ];
  return (
    <>
      <ClusterHeading page="alerts" />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <Card isCompact>
            <CardBody>
              <SortableTable
                label={t('places.clusterPages.alerts')}
                columns={columns}
                rows={alerts}
                rowKey={(one) => one.id}
                toolbar={alerts.length > 0 && add}
                empty={
                  <NothingHere compact title={t('rules.noAlerts')} actions={add}>
                    {t('rules.noAlertsAbout')}
                  </NothingHere>
                }
                rowActions={(alert) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: alert.id })}
                    entries={[
                      {
                        key: 'edit',
                        label: t('rules.edit'),
                        disabledReason: reason,
                        onSelect: () => setAsked({ alert, existing: true }),
                      },
                      {
                        key: 'delete',
                        label: t('rules.delete'),
                        danger: true,
                        disabledReason: reason,
                        onSelect: () => remove(alert.id),
                      },
                    ]}
                  />
                )}
              />
            </CardBody>
          </Card>
          <ForeignList section="alerts" onDelete={(element) => remove(element.id)} />
        </div>
      </PageSection>
      {asked && <AlertDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
