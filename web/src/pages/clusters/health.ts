import type { ClusterSummary } from '../../api/types';
import type { Status } from '../../components/StatusLabel';

export const healthStatus: Record<ClusterSummary['health'], Status> = {
  OK: 'ok',
  WARNING: 'warning',
  ERROR: 'error',
  UNKNOWN: 'unknown',
};

/** Worst first, for sorting. */
export const healthRank: Record<ClusterSummary['health'], number> = {
  ERROR: 0,
  UNKNOWN: 1,
  WARNING: 2,
  OK: 3,
};
