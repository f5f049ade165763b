import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../components/NothingHere';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { useCluster } from '../useCluster';
import { otherLocations, type Constraint } from './domainModel';

/** Location constraints that others wrote; they stay as they are. */
export function LocationTable() {
  const { t } = useTranslation();
  const detail = useCluster();
  const columns: Column<Constraint>[] = [
    {
      key: 'service',
      title: t('domains.service'),
      sortValue: (one) => one.resources.join(' '),
      render: (one) => <span className="conga-name">{one.resources.join(', ')}</span>,
    },
    {
      key: 'node',
      title: t('domains.locations.node'),
      modifier: 'breakWord',
      sortValue: (one) => one.node ?? '',
      render: (one) => one.node ?? (one.rule ? t('domains.locations.rule') : '–'),
    },
    {
      key: 'score',
      title: t('domains.locations.score'),
      sortValue: (one) => one.score ?? '',
      render: (one) => one.score ?? '–',
    },
    { key: 'id', title: t('domains.constraint'), modifier: 'breakWord', render: (one) => one.id },
  ];
  return (
    <SortableTable
      label={t('domains.locations.title')}
      columns={columns}
      rows={otherLocations(detail)}
      rowKey={(one) => one.id}
      empty={<NothingHere compact headingLevel="h3" title={t('domains.locations.none')} />}
    />
  );
}
