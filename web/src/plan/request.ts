import { api, data } from '../api/client';
import type { Job } from '../api/types';
import type { Intent, PlanView } from './model';

/** Asks for a plan. Nothing is changed by that. */
export function makePlan(intent: Intent): Promise<PlanView> {
  return data(api.POST('/api/v1/plans', { body: intent }));
}

/** Applies a plan: it becomes a job. `reason` stands in the history. */
export function applyPlan({ plan, reason }: { plan: string; reason: string }): Promise<Job> {
  return data(api.POST('/api/v1/jobs', { body: { plan, reason: reason.trim() || null } }));
}
