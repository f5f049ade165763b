import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../../../components/StatusLabel';
import type { DeviceState, SbdState } from './quorum';

/** Whether the quorum device votes now, in a word and an icon. */
export function DeviceStatus({ state }: { state: DeviceState }) {
  const { t } = useTranslation();
  return (
    <>
      <StatusLabel status={state.votes > 0 ? 'ok' : 'error'}>
        {state.votes > 0
          ? t('quorum.state.votes', { count: state.votes })
          : t('quorum.state.silent')}
      </StatusLabel>
      <div>{state.running ? `${state.host} (${state.state})` : t('quorum.state.notRunning')}</div>
    </>
  );
}

/** Whether SBD runs, and who has a slot. */
export function SbdStatus({ sbd }: { sbd: SbdState }) {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const good = sbd.active && sbd.disks.every((disk) => !disk.problem);
  return (
    <>
      <StatusLabel status={good ? 'ok' : 'error'}>
        {sbd.active ? t('quorum.sbd.active') : t('quorum.sbd.inactive')}
      </StatusLabel>
      {sbd.disks.length === 0 && <div>{t('quorum.sbd.diskless')}</div>}
      {sbd.disks.map((disk) => (
        <div key={disk.device} className="conga-name">
          {disk.device}:{' '}
          {disk.problem ??
            list.format(disk.slots.map((slot) => `${slot.node} (${slot.message.trim()})`))}
        </div>
      ))}
    </>
  );
}
