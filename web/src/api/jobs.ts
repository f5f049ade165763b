import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { Job } from './types';

export const jobsKey = ['jobs'] as const;
export const jobKey = (id: string) => ['job', id] as const;

const open: ReadonlySet<Job['state']> = new Set([
  'QUEUED',
  'RUNNING',
  'WAITING',
  'ROLLING_BACK',
  'UNKNOWN',
]);

/** Whether a job still does or waits for something. */
export function isOpen(job: Pick<Job, 'state'>): boolean {
  return open.has(job.state);
}

export function useJobs() {
  return useQuery({
    queryKey: jobsKey,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/jobs', { params: { query: { limit: 500 } }, signal })),
  });
}

export function useOpenJobs(): readonly Job[] {
  return useJobs().data?.items.filter(isOpen) ?? [];
}

export function useJob(id: string) {
  return useQuery({
    queryKey: jobKey(id),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, signal })),
  });
}

function useJobChange(change: (id: string) => Promise<Job>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (job) => {
      queryClient.setQueryData(jobKey(job.id), job);
      return queryClient.invalidateQueries({ queryKey: jobsKey });
    },
  });
}

export function useCancelJob() {
  return useJobChange((id) =>
    data(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } })),
  );
}

/** Tries the undo of a stuck job again. */
export function useResumeJob() {
  return useJobChange((id) =>
    data(api.POST('/api/v1/jobs/{id}/resume', { params: { path: { id } } })),
  );
}
