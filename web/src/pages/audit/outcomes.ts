import type { AuditEntry } from '../../api/types';
import type { Status } from '../../components/StatusLabel';

export const outcomeStatus: Record<AuditEntry['outcome'], Status> = {
  STARTED: 'progress',
  SUCCEEDED: 'ok',
  FAILED: 'error',
  REFUSED: 'warning',
  ROLLED_BACK: 'off',
};

export const outcomes = Object.keys(outcomeStatus) as AuditEntry['outcome'][];
