import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SharedDisk } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { bytesText } from '../../storage/bytes';

/** Disks that several members see: under which name each sees it, and what does not fit together. */
export function SharedDisksTable({ disks }: { disks: readonly SharedDisk[] }) {
  const { t, i18n } = useTranslation();
  return (
    <SortableTable
      label={t('storage.sharedDisks')}
      rows={disks}
      rowKey={(disk) => disk.wwn}
      empty={
        <NothingHere compact headingLevel="h3" title={t('storage.empty.shared')}>
          {t('storage.empty.sharedAbout')}
        </NothingHere>
      }
      columns={[
        {
          key: 'wwn',
          title: t('storage.wwn'),
          sortValue: (disk) => disk.wwn,
          render: (disk) => <span className="conga-mono">{disk.wwn}</span>,
        },
        {
          key: 'size',
          title: t('storage.size'),
          sortValue: (disk) => disk.bytes,
          render: (disk) => bytesText(disk.bytes, i18n.language),
        },
        {
          key: 'seen',
          title: t('storage.seenBy'),
          sortValue: (disk) => disk.sightings.map((one) => `${one.node} ${one.device}`).join(' '),
          render: (disk) => (
            <ul className="conga-plain-list">
              {disk.sightings.map((one) => (
                <li key={one.system}>
                  <Link to={`/storage/systems/${encodeURIComponent(one.system)}/disks`}>
                    {one.node}
                  </Link>{' '}
                  <span className="conga-mono">{one.path}</span>
                  {one.paths > 1 && ` ${t('storage.paths', { count: one.paths })}`}
                  {one.mounts.length > 0 && ` → ${one.mounts.join(', ')}`}
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'state',
          title: t('storage.state'),
          sortValue: (disk) => disk.inconsistencies.length,
          render: (disk) =>
            disk.inconsistencies.length === 0 ? (
              <StatusLabel status="ok">{t('storage.consistent')}</StatusLabel>
            ) : (
              disk.inconsistencies.map((what) => (
                <StatusLabel key={what} status={what === 'NOT_EVERYWHERE' ? 'warning' : 'error'}>
                  {t(`storage.inconsistent.${what}`)}
                  {what === 'NOT_EVERYWHERE' ? `: ${disk.missing.join(', ')}` : ''}
                </StatusLabel>
              ))
            ),
        },
      ]}
    />
  );
}
