import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { Permission, Session, SignedInUser } from './types';

export const sessionKey = ['session'] as const;

/** Who is signed in, if anybody. */
export function useSessionState() {
  return useQuery<Session>({
    queryKey: sessionKey,
    queryFn: ({ signal }) => data(api.GET('/api/v1/session', { signal })),
    staleTime: 60_000,
  });
}

/** The signed-in user; stands behind RequireSession. */
export function useUser(): SignedInUser | undefined {
  return useSessionState().data?.user ?? undefined;
}

export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { name: string; password: string }) =>
      data(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: (session) => queryClient.setQueryData(sessionKey, session),
  });
}

export function useSignOut() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/v1/session');
    },
    onSuccess: () => {
      // Cleared alone, the pages that are open would go on with what they hold: they have to hear that nobody is
      // signed in any more. The rest is forgotten, so that the next person sees none of it.
      queryClient.setQueryData<Session>(
        sessionKey,
        (before) => before && { ...before, signedIn: false, user: null },
      );
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
}

export function useChangePassword() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: { current: string; next: string }) => {
      await api.POST('/api/v1/session/password', { body: change });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionKey }),
  });
}

/** Where something is asked for: everywhere, on a cluster or on a system. */
export interface Where {
  cluster?: string | null;
  system?: string | null;
}

/** Whether the user holds a permission; the server refuses anyway, this explains beforehand. */
export function allows(
  user: SignedInUser | undefined,
  permission: Permission,
  where: Where = {},
): boolean {
  if (!user) return false;
  const { everything, clusters, systems } = user.permissions;
  return (
    everything.includes(permission) ||
    (where.cluster ? (clusters[where.cluster]?.includes(permission) ?? false) : false) ||
    (where.system ? (systems[where.system]?.includes(permission) ?? false) : false)
  );
}

export function useAllowed(permission: Permission, where: Where = {}): boolean {
  return allows(useUser(), permission, where);
}
