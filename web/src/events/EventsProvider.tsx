import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { onSignedOut } from '../api/client';
import { sessionKey } from '../api/session';
import { applyChange } from './cache';
import { EventStream, type StreamState } from './stream';

interface Events {
  state: StreamState;
  retryNow: () => void;
}

const EventsContext = createContext<Events>({
  state: { status: 'connecting', heard: null },
  retryNow: () => undefined,
});

/** Keeps what the pages show in step with luci for as long as somebody is signed in. */
export function EventsProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [stream] = useState(
    () =>
      new EventStream({
        onSnapshot: () => void queryClient.invalidateQueries(),
        onChange: (change) => applyChange(queryClient, change),
        poll: async () => {
          await queryClient.refetchQueries({ queryKey: sessionKey }, { throwOnError: true });
          await queryClient.refetchQueries({ type: 'active' });
        },
      }),
  );
  const state = useSyncExternalStore(stream.subscribe, stream.state);

  useEffect(() => {
    stream.start();
    return () => stream.stop();
  }, [stream]);

  useEffect(
    () => onSignedOut(() => void queryClient.invalidateQueries({ queryKey: sessionKey })),
    [queryClient],
  );

  return (
    <EventsContext.Provider value={{ state, retryNow: () => stream.retryNow() }}>
      {children}
    </EventsContext.Provider>
  );
}

export function useEvents(): Events {
  return useContext(EventsContext);
}
