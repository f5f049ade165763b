import { Label, Tooltip } from '@patternfly/react-core';
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  InfoCircleIcon,
  InProgressIcon,
  QuestionCircleIcon,
} from '@patternfly/react-icons';
import type { ReactNode } from 'react';

export type Status = 'ok' | 'warning' | 'error' | 'info' | 'progress' | 'off' | 'unknown';

const looks = {
  ok: { color: 'green', icon: <CheckCircleIcon /> },
  warning: { color: 'yellow', icon: <ExclamationTriangleIcon /> },
  error: { color: 'red', icon: <ExclamationCircleIcon /> },
  info: { color: 'blue', icon: <InfoCircleIcon /> },
  progress: { color: 'blue', icon: <InProgressIcon /> },
  off: { color: 'grey', icon: <BanIcon /> },
  unknown: { color: 'grey', icon: <QuestionCircleIcon /> },
} as const;

interface StatusLabelProps {
  status: Status;
  /** The word: a status is never colour alone. */
  children: ReactNode;
  /** More about it, in a tooltip the keyboard reaches. */
  detail?: ReactNode;
}

/** A status as icon, colour and word. */
export function StatusLabel({ status, children, detail }: StatusLabelProps) {
  const { color, icon } = looks[status];
  const label = (
    <Label isCompact color={color} icon={icon} tabIndex={detail ? 0 : undefined}>
      {children}
    </Label>
  );
  return detail ? <Tooltip content={detail}>{label}</Tooltip> : label;
}
