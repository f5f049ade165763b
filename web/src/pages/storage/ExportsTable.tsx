import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { NfsExport } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';

/** What the NFS server of a system gives to others. */
export function ExportsTable({ exports }: { exports: readonly NfsExport[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Title headingLevel="h2">{t('storage.exports')}</Title>
      <p>{t('storage.exportsAbout')}</p>
      <SortableTable
        label={t('storage.exports')}
        rows={exports}
        rowKey={(one) => `${one.path} ${one.client}`}
        initialSort={{ key: 'path', direction: 'asc' }}
        empty={<NothingHere title={t('storage.exports')} />}
        columns={[
          {
            key: 'path',
            title: t('storage.exports'),
            sortValue: (one) => one.path,
            render: (one) => <span className="conga-mono">{one.path}</span>,
          },
          {
            key: 'client',
            title: t('storage.exportTo'),
            sortValue: (one) => one.client,
            render: (one) => <span className="conga-mono">{one.client}</span>,
          },
          {
            key: 'options',
            title: t('storage.exportOptions'),
            sortValue: (one) => one.options.join(','),
            render: (one) => <small>{one.options.join(', ')}</small>,
          },
        ]}
      />
    </>
  );
}
