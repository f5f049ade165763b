import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** Problems that will not go away by asking again. */
function isFinal(error: unknown): boolean {
  return error instanceof ProblemError && error.status >= 400 && error.status < 500;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The event stream refreshes what changes; this is the net below it.
      staleTime: 30_000,
      retry: (count, error) => !isFinal(error) && count < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
