import { useTranslation } from 'react-i18next';
import type { GuestDisk } from '../api/guests';
import { StatusLabel } from '../components/StatusLabel';
import { bytesText } from '../storage/bytes';
import { liesOnOneNode } from './guestModel';
import './guests.css';

interface GuestDisksProps {
  disks: readonly GuestDisk[];
  /** Whether a disk on a local file system is marked: not where it was proved that all nodes have the folder. */
  cluster: boolean;
  /** With path and format. */
  whole?: boolean;
}

/** The disks of a guest and where they lie. */
export function GuestDisks({ disks, cluster, whole = false }: GuestDisksProps) {
  const { t, i18n } = useTranslation();
  const shown = whole ? disks : disks.filter((disk) => !disk.cdrom || disk.kind !== 'EMPTY');
  if (shown.length === 0) return '–';
  return (
    <ul className={whole ? 'conga-plain-list' : 'conga-plain-list conga-guest-disks'}>
      {shown.map((disk) => (
        <li key={disk.target}>
          <span className="conga-mono">{disk.target}</span>
          {disk.bytes > 0 && ` ${bytesText(disk.bytes, i18n.language)}`}
          {disk.cdrom && ` ${t('guests.disk.cdrom')}`}
          {whole && disk.kind !== 'EMPTY' && ` ${disk.format}`}
          {whole && disk.readOnly && !disk.cdrom && ` ${t('guests.disk.readOnly')}`}
          <div className="conga-subtle">
            {disk.kind === 'EMPTY' && t('guests.disk.empty')}
            {(whole || disk.kind === 'BLOCK' || disk.kind === 'NETWORK') && disk.source && (
              <div className="conga-mono">{disk.source}</div>
            )}
            {disk.mountPoint && (
              <>
                {t('guests.disk.lies', { mount: disk.mountPoint, type: disk.fileSystem ?? '?' })}
                {whole && disk.fileSystemSource && ` (${disk.fileSystemSource})`}
              </>
            )}
          </div>
          {cluster && liesOnOneNode(disk) && (
            <StatusLabel status="warning" detail={t('guests.disk.localAbout')}>
              {t('guests.disk.local')}
            </StatusLabel>
          )}
        </li>
      ))}
    </ul>
  );
}
