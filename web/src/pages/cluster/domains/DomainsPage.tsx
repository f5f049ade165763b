import { Card, CardBody, CardTitle, Label, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { ActionMenu } from '../../../components/ActionMenu';
import { NothingHere } from '../../../components/NothingHere';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { useReview } from '../../../plan/PlanProvider';
import { isRunning } from '../clusterDetail';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useCluster, useMay } from '../useCluster';
import { DomainDialog } from './DomainDialog';
import { LocationTable } from './LocationTable';
import { MoveTable } from './MoveTable';
import type { FailoverDomain } from './domainModel';

/** Failover domains, who is in them, and what else decides where services run. */
export function DomainsPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const [open, setOpen] = useState<FailoverDomain | 'new' | null>(null);
  const reason = !may('CONFIGURE')
    ? t('cluster.disabled.configure')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const add = (
    <ActionButton icon={<PlusIcon />} disabledReason={reason} onClick={() => setOpen('new')}>
      {t('domains.create')}
    </ActionButton>
  );
  const columns: Column<FailoverDomain>[] = [
    {
      key: 'name',
      title: t('domains.name'),
      sortValue: (domain) => domain.name,
      render: (domain) => <span className="conga-name">{domain.name}</span>,
    },
    {
      key: 'members',
      title: t('domains.members'),
      modifier: 'breakWord',
      searchText: (domain) => domain.members.map((one) => one.node).join(' '),
      render: (domain) =>
        domain.members.map((one) => one.node).join(domain.prioritized ? ' → ' : ', ') || '–',
    },
    {
      key: 'options',
      title: t('domains.options'),
      render: (domain) => (
        <span className="conga-labels">
          {(['prioritized', 'restricted', 'noFailback'] as const)
            .filter((option) => domain[option])
            .map((option) => (
              <Label key={option} isCompact variant="outline">
                {t(`domains.option.${option}`)}
              </Label>
            ))}
        </span>
      ),
    },
    {
      key: 'services',
      title: t('domains.services'),
      modifier: 'breakWord',
      searchText: (domain) => domain.services.join(' '),
      render: (domain) => domain.services.join(', ') || t('domains.noService'),
    },
  ];
  const entriesOf = (domain: FailoverDomain) => [
    {
      key: 'edit',
      label: t('domains.edit'),
      disabledReason: reason,
      onSelect: () => setOpen(domain),
    },
    {
      key: 'delete',
      label: t('domains.delete'),
      danger: true,
      disabledReason:
        reason ??
        (domain.services.length > 0
          ? t('domains.inUse', { services: domain.services.join(', ') })
          : null),
      onSelect: () =>
        review({
          type: 'deleteFailoverDomain',
          cluster: detail.summary.id,
          domain: domain.name,
        }),
    },
  ];
  return (
    <>
      <ClusterHeading page="domains" actions={detail.domains.length > 0 ? add : undefined} />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <Card isCompact>
            <CardTitle component="h2">{t('domains.title')}</CardTitle>
            <CardBody>
              <SortableTable
                label={t('domains.title')}
                columns={columns}
                rows={detail.domains}
                rowKey={(domain) => domain.name}
                empty={
                  <NothingHere compact headingLevel="h3" title={t('domains.empty')} actions={add}>
                    {t('domains.emptyBody')}
                  </NothingHere>
                }
                rowActions={(domain) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: domain.name })}
                    entries={entriesOf(domain)}
                  />
                )}
              />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('domains.moves.title')}</CardTitle>
            <CardBody>
              <MoveTable />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('domains.locations.title')}</CardTitle>
            <CardBody>
              <LocationTable />
            </CardBody>
          </Card>
        </div>
      </PageSection>
      {open && <DomainDialog domain={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
