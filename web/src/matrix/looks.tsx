import {
  ArrowRightIcon,
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  HandPaperIcon,
  InProgressIcon,
  MinusIcon,
  OffIcon,
  PauseCircleIcon,
  QuestionCircleIcon,
  StarIcon,
  StopCircleIcon,
  SyncAltIcon,
  WrenchIcon,
} from '@patternfly/react-icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellState, ColumnState } from './matrixCells';
import './matrix.css';

type Icon = ComponentType<{ className?: string }>;
type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

const cellLooks: Record<CellState, [Icon, Tone]> = {
  started: [CheckCircleIcon, 'good'],
  promoted: [StarIcon, 'good'],
  unpromoted: [CheckCircleIcon, 'good'],
  stopped: [StopCircleIcon, 'quiet'],
  failed: [ExclamationCircleIcon, 'bad'],
  blocked: [HandPaperIcon, 'bad'],
  banned: [BanIcon, 'warn'],
  migrating: [ArrowRightIcon, 'busy'],
  starting: [InProgressIcon, 'busy'],
  stopping: [InProgressIcon, 'busy'],
  promoting: [InProgressIcon, 'busy'],
  demoting: [InProgressIcon, 'busy'],
  unmanaged: [WrenchIcon, 'warn'],
  unknown: [QuestionCircleIcon, 'warn'],
  partly: [ExclamationTriangleIcon, 'warn'],
  elsewhere: [MinusIcon, 'quiet'],
  away: [OffIcon, 'quiet'],
};

const columnLooks: Record<ColumnState, [Icon, Tone]> = {
  online: [CheckCircleIcon, 'good'],
  standby: [PauseCircleIcon, 'warn'],
  maintenance: [WrenchIcon, 'warn'],
  pending: [SyncAltIcon, 'busy'],
  leaving: [SyncAltIcon, 'busy'],
  unclean: [QuestionCircleIcon, 'bad'],
  offline: [OffIcon, 'bad'],
};

const cssOf: Record<Tone, string> = {
  good: 'conga-tone-good',
  bad: 'conga-tone-bad',
  warn: 'conga-tone-warn',
  busy: 'conga-tone-busy',
  quiet: 'conga-tone-quiet',
};

/** Icon and word of what a resource is on a node. */
export function CellLook({ state, suffix = '' }: { state: CellState; suffix?: string }) {
  const { t } = useTranslation();
  const [Icon, tone] = cellLooks[state];
  return (
    <span className={`conga-look ${cssOf[tone]}`}>
      <Icon className={tone === 'busy' ? 'conga-pulsing' : undefined} />
      <span>
        {t(`matrix.state.${state}`)}
        {suffix}
      </span>
    </span>
  );
}

/** Icon and word of a node's state. */
export function ColumnLook({ state }: { state: ColumnState }) {
  const { t } = useTranslation();
  const [Icon, tone] = columnLooks[state];
  return (
    <span className={`conga-look ${cssOf[tone]}`}>
      <Icon className={tone === 'busy' ? 'conga-pulsing' : undefined} />
      <span>{t(`matrix.node.${state}`)}</span>
    </span>
  );
}
