import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../api/history';

/** A job's user, or what the cluster itself says of whoever wrote it. */
export function WhoChanged({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  // The CIB says who wrote it; corosync.conf is a file.
  const outside = entry.kind === 'CIB' ? entry.what : t('history.notTold');
  return (
    <>
      {entry.user ?? outside}
      <br />
      <small>{t(`history.origin.${entry.origin === 'JOB' ? 'JOB' : 'OUTSIDE'}`)}</small>
    </>
  );
}
