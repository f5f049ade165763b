import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { paths } from './generated';

export const usersKey = ['users'] as const;

type NewUser = paths['/api/v1/users']['post']['requestBody']['content']['application/json'];
type UserChange =
  paths['/api/v1/users/{id}']['patch']['requestBody']['content']['application/json'];

export function useUsers() {
  return useQuery({
    queryKey: usersKey,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/users', { params: { query: { limit: 1000 } }, signal })),
  });
}

function useUsersChange<Variables, Result>(change: (variables: Variables) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: usersKey }),
  });
}

export function useAddUser() {
  return useUsersChange((body: NewUser) => data(api.POST('/api/v1/users', { body })));
}

export function useChangeUser(id: string) {
  return useUsersChange((body: UserChange) =>
    data(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body })),
  );
}

export function useRemoveUser(id: string) {
  return useUsersChange(async () => {
    await api.DELETE('/api/v1/users/{id}', { params: { path: { id } } });
  });
}

/** Gives a user a new one-time password; the old password stops working. */
export function useResetPassword(id: string) {
  return useUsersChange(() =>
    data(api.POST('/api/v1/users/{id}/password', { params: { path: { id } } })),
  );
}
