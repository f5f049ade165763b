import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Change } from './stream';

interface Identified {
  id: string;
}

interface ItemList {
  items: Identified[];
  total: number;
}

/** For each kind of change: the list it stands in, its own entry, and what else it touches. */
const touched: Record<string, { list?: QueryKey; one?: string; others?: QueryKey[] }> = {
  SYSTEM: { list: ['systems'], one: 'system', others: [['search']] },
  CLUSTER: { list: ['clusters'], one: 'cluster', others: [['search']] },
  STORAGE: { list: ['storage'], one: 'storageOf', others: [['clusterStorage'], ['search']] },
  GUESTS: { one: 'guestsOf', others: [['clusterGuests']] },
  JOB: { list: ['jobs'], one: 'job', others: [['audit']] },
  OVERVIEW: { list: ['overview'] },
  SESSION: { list: ['session'] },
  USER: { list: ['users'], others: [['session']] },
  AUDIT: { list: ['audit'] },
};

function isIdentified(value: unknown): value is Identified {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** Puts one change into what the pages show. Whatever the change does not carry is asked for. */
export function applyChange(queryClient: QueryClient, change: Change): void {
  const places = touched[change.kind];
  if (!places) return;
  const { list, one, others } = places;
  if (one === 'job' && isIdentified(change.body)) {
    const body = change.body;
    queryClient.setQueryData([one, body.id], body);
    queryClient.setQueryData<ItemList>(list ?? [], (before) => {
      if (!before) return before;
      const known = before.items.some((item) => item.id === body.id);
      return known
        ? { ...before, items: before.items.map((item) => (item.id === body.id ? body : item)) }
        : { items: [body, ...before.items], total: before.total + 1 };
    });
  } else {
    if (list) void queryClient.invalidateQueries({ queryKey: list });
    if (one && change.id) void queryClient.invalidateQueries({ queryKey: [one, change.id] });
  }
  others?.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }));
}
