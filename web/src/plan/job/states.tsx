import { Label } from '@patternfly/react-core';
import {
  BanIcon,
  CheckCircleIcon,
  ClockIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  HourglassHalfIcon,
  InProgressIcon,
  MinusCircleIcon,
  QuestionCircleIcon,
  UndoIcon,
} from '@patternfly/react-icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import type { StepState } from './jobProgress';

type Colour = 'blue' | 'green' | 'red' | 'orange' | 'grey';
type Look = [ComponentType<{ className?: string }>, Colour];

const jobLooks: Record<Job['state'], Look> = {
  QUEUED: [ClockIcon, 'grey'],
  RUNNING: [InProgressIcon, 'blue'],
  WAITING: [HourglassHalfIcon, 'blue'],
  SUCCEEDED: [CheckCircleIcon, 'green'],
  FAILED: [ExclamationCircleIcon, 'red'],
  CANCELLED: [BanIcon, 'grey'],
  ROLLING_BACK: [UndoIcon, 'orange'],
  ROLLED_BACK: [UndoIcon, 'grey'],
  STUCK: [ExclamationTriangleIcon, 'red'],
  UNKNOWN: [QuestionCircleIcon, 'orange'],
};

const stepLooks: Record<StepState, Look> = {
  PENDING: [ClockIcon, 'grey'],
  STARTED: [InProgressIcon, 'blue'],
  SUCCEEDED: [CheckCircleIcon, 'green'],
  FAILED: [ExclamationCircleIcon, 'red'],
  UNKNOWN: [QuestionCircleIcon, 'orange'],
  UNDOING: [UndoIcon, 'orange'],
  UNDONE: [UndoIcon, 'grey'],
  UNDO_FAILED: [ExclamationTriangleIcon, 'red'],
  SKIPPED: [MinusCircleIcon, 'grey'],
};

/** A job's state: icon and word. */
export function JobStateLabel({ state }: { state: Job['state'] }) {
  const { t } = useTranslation();
  const [Icon, colour] = jobLooks[state];
  return (
    <Label color={colour} icon={<Icon />}>
      {t(`plan.jobState.${state}`)}
    </Label>
  );
}

/** A step's state: icon and word. */
export function StepStateLabel({ state }: { state: StepState }) {
  const { t } = useTranslation();
  const [Icon, colour] = stepLooks[state];
  const spins = state === 'STARTED' || state === 'UNDOING';
  return (
    <Label
      isCompact
      variant="outline"
      color={colour}
      icon={<Icon className={spins ? 'conga-spinning' : undefined} />}
    >
      {t(`plan.stepState.${state}`)}
    </Label>
  );
}
