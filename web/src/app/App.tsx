import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { queryClient } from '../api/queryClient';
import { KeysProvider } from '../keys/keys';
import { router } from './router';

/** Everything around the pages: the cache of what luci said, the keys, the routes. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <KeysProvider>
        <RouterProvider router={router} />
      </KeysProvider>
    </QueryClientProvider>
  );
}
