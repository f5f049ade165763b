import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, data } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
export type LogLine = Schemas['LogLine'];
export type LogEntry = Schemas['JournalEntry'];
export type LogGap = Schemas['JournalGap'];
export type LogSource = Schemas['LogSource'];
export type LogSourceState = Schemas['LogSourceState'];

/** What restricts a log beside its time. */
export interface LogFilter {
  source: LogSource;
  unit: readonly string[];
  priority: number | null;
  text: string;
  expression: boolean;
}

export interface LogQuestion extends LogFilter {
  /** ISO 8601, or empty. */
  since: string;
  until: string;
  /** Seconds before now, instead of since; 0: none. */
  last: number;
  boot: string;
}

export const logPageSize = 100;

/** The filter as the API's parameters, leaving out what restricts nothing. */
export function filterParameters(filter: LogFilter) {
  return {
    source: filter.source,
    ...(filter.unit.length > 0 ? { unit: [...filter.unit] } : {}),
    ...(filter.priority === null ? {} : { priority: filter.priority }),
    ...(filter.text === '' ? {} : { text: filter.text, expression: filter.expression }),
  };
}

/** The whole question as the API's parameters; a span before now is counted from that moment. */
export function questionParameters(question: LogQuestion, now: number) {
  const since =
    question.last > 0 ? new Date(now - question.last * 1000).toISOString() : question.since;
  return {
    ...filterParameters(question),
    ...(since === '' ? {} : { since }),
    ...(question.until === '' ? {} : { until: question.until }),
    ...(question.boot === '' ? {} : { boot: question.boot }),
  };
}

interface Place {
  cursor: string | undefined;
  /** When the first page was asked for: later pages have the same beginning. */
  asked: number;
}

const firstPlace: Place = { cursor: undefined, asked: 0 };

/** Entries newest first, a page at a time. */
export function useLog(system: string, question: LogQuestion, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: ['logs', system, question],
    enabled,
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    initialPageParam: firstPlace,
    queryFn: async ({ pageParam, signal }) => {
      const asked = pageParam.asked || Date.now();
      const page = await data(
        api.GET('/api/v1/systems/{id}/logs', {
          params: {
            path: { id: system },
            query: {
              ...questionParameters(question, asked),
              ...(pageParam.cursor === undefined ? {} : { cursor: pageParam.cursor }),
              direction: 'OLDER',
              limit: logPageSize,
            },
          },
          signal,
        }),
      );
      return { ...page, asked };
    },
    getNextPageParam: (last) => (last.next ? { cursor: last.next, asked: last.asked } : undefined),
  });
}

export function useLogSources(system: string) {
  return useQuery({
    queryKey: ['logSources', system],
    retry: false,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/logs/sources', { params: { path: { id: system } }, signal }),
      ),
  });
}

export function useLogBoots(system: string, enabled: boolean) {
  return useQuery({
    queryKey: ['logBoots', system],
    enabled,
    retry: false,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/logs/boots', { params: { path: { id: system } }, signal }),
      ),
  });
}

export function useLogUnits(system: string, source: LogSource, enabled: boolean) {
  return useQuery({
    queryKey: ['logUnits', system, source],
    enabled,
    retry: false,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/logs/units', {
          params: { path: { id: system }, query: { source } },
          signal,
        }),
      ),
  });
}

/** Parameters as the address of a stream or a file. */
export function logAddress(
  system: string,
  what: 'follow' | 'export',
  parameters: Readonly<Record<string, unknown>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
      query.append(name, String(one));
  }
  return `/api/v1/systems/${encodeURIComponent(system)}/logs/${what}?${query.toString()}`;
}
