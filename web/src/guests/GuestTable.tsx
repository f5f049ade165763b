import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterGuest } from '../api/guests';
import { ActionMenu, type MenuEntry } from '../components/ActionMenu';
import { SortableTable, type Column } from '../components/SortableTable';
import { bytesText } from '../storage/bytes';
import { GuestControlCell } from './GuestControlCell';
import { GuestDisks } from './GuestDisks';
import { alivePlaces, certainty, mainPlace } from './guestModel';
import { GuestStateCell } from './GuestStateCell';
import './guests.css';

interface GuestTableProps {
  guests: readonly ClusterGuest[];
  heard: ReadonlyMap<string, string | null>;
  /** luci's id of the cluster; null for a system in none. */
  cluster: string | null;
  empty: ReactNode;
  toolbar?: ReactNode;
  onOpen: (name: string) => void;
  entriesOf: (guest: ClusterGuest) => MenuEntry[];
}

/** Every guest in a row: what it is, where it runs, on whose word, and who controls it. */
export function GuestTable(props: GuestTableProps) {
  const { t } = useTranslation();
  return (
    <SortableTable
      label={t('guests.title')}
      rows={props.guests}
      rowKey={(guest) => guest.name}
      columns={useColumns(props)}
      initialSort={{ key: 'name', direction: 'asc' }}
      isStale={(guest) => mainPlace(guest)?.current === false}
      empty={props.empty}
      toolbar={props.toolbar}
      rowActions={(guest) => (
        <ActionMenu
          label={t('common.moreActions', { name: guest.name })}
          entries={() => props.entriesOf(guest)}
        />
      )}
    />
  );
}

function useColumns({ heard, cluster, onOpen }: GuestTableProps): Column<ClusterGuest>[] {
  const { t, i18n } = useTranslation();
  const nodes = (guest: ClusterGuest) =>
    alivePlaces(guest)
      .map((place) => t(`guests.where.${certainty(guest, place)}`, { node: place.node }))
      .join(', ');
  const autostart = (guest: ClusterGuest) =>
    guest.places.filter((place) => place.autostart).map((place) => place.node);
  return [
    {
      key: 'name',
      title: t('common.name'),
      sortValue: (guest) => guest.name,
      render: (guest) => (
        <Button
          variant="link"
          isInline
          className="conga-row-button"
          title={guest.name}
          onClick={() => onOpen(guest.name)}
        >
          {guest.name}
        </Button>
      ),
    },
    {
      key: 'state',
      title: t('guests.column.state'),
      sortValue: (guest) => t(`guests.state.${mainPlace(guest)?.state ?? 'SHUT_OFF'}`),
      render: (guest) => <GuestStateCell guest={guest} heard={heard} />,
    },
    {
      key: 'on',
      title: t('guests.column.on'),
      modifier: 'breakWord',
      sortValue: nodes,
      render: (guest) => nodes(guest) || '–',
    },
    {
      key: 'control',
      title: t('guests.column.control'),
      wrapHeader: true,
      modifier: 'breakWord',
      sortValue: (guest) => guest.control?.service ?? '',
      searchText: (guest) => `${guest.control?.service ?? ''} ${guest.control?.domain ?? ''}`,
      render: (guest) => <GuestControlCell control={guest.control} cluster={cluster} />,
    },
    {
      key: 'size',
      title: t('guests.column.size'),
      wrapHeader: true,
      sortValue: (guest) => guest.memoryBytes,
      render: (guest) =>
        guest.memoryBytes > 0 ? (
          <>
            <div className="conga-nowrap">{bytesText(guest.memoryBytes, i18n.language)}</div>
            <div className="conga-nowrap">{t('guests.cpus', { count: guest.cpus })}</div>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'disks',
      title: t('guests.column.disks'),
      modifier: 'breakWord',
      searchText: (guest) =>
        guest.disks.map((disk) => `${disk.source} ${disk.fileSystem ?? ''}`).join(' '),
      render: (guest) => (
        <GuestDisks disks={guest.disks} cluster={cluster !== null && !guest.control?.live} />
      ),
    },
    {
      key: 'networks',
      title: t('guests.column.networks'),
      modifier: 'breakWord',
      searchText: (guest) =>
        guest.interfaces.map((one) => `${one.kind} ${one.source} ${one.mac}`).join(' '),
      render: (guest) => guest.interfaces.map((one) => one.source || one.kind).join(', ') || '–',
    },
    {
      key: 'autostart',
      title: t('guests.column.autostart'),
      wrapHeader: true,
      sortValue: (guest) => autostart(guest).join(' '),
      render: (guest) =>
        autostart(guest).length === 0
          ? t('common.no')
          : guest.places.length > 1
            ? t('guests.autostartOn', { nodes: autostart(guest).join(', ') })
            : t('common.yes'),
    },
  ];
}
