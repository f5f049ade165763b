import { api, data } from '../api/client';
import type { Intent, PlanView } from './model';
import type { Job } from '../api/types';

interface Client {
  GET: (path: string, options: object) => Promise<{ data?: unknown }>;
  POST: (path: string, options: object) => Promise<{ data?: unknown }>;
}

/**
 * The same client, for the deep answers (views, plans, metadata) whose shapes are the protocol's
 * records and are written down in this console's models.
 */
const client = api as unknown as Client;

export async function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return (await data(client.GET(path, { signal }))) as Answer;
}

export async function postJson<Answer>(path: string, body: object): Promise<Answer> {
  return (await data(client.POST(path, { body }))) as Answer;
}

/** Asks for a plan. Nothing is changed by that. */
export function makePlan(intent: Intent): Promise<PlanView> {
  return postJson<PlanView>('/api/v1/plans', intent);
}

/** Applies a plan: it becomes a job. */
export function applyPlan(plan: string): Promise<Job> {
  return postJson<Job>('/api/v1/jobs', { plan });
}
