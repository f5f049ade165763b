import { Bullseye, Button, Skeleton, Stack, StackItem } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';

interface QueryStateProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/**
 * What a page shows of a question to luci: a placeholder until the first answer, the problem if
 * there is no answer at all, and both the problem and the old answer if asking again failed.
 */
export function QueryState<Data>({ query, children }: QueryStateProps<Data>) {
  const { t } = useTranslation();
  if (query.data === undefined && query.isPending) {
    return (
      <Stack hasGutter aria-busy="true">
        <StackItem>
          <Skeleton screenreaderText={t('common.loading')} width="60%" />
        </StackItem>
        <StackItem>
          <Skeleton width="85%" />
        </StackItem>
        <StackItem>
          <Skeleton width="45%" />
        </StackItem>
      </Stack>
    );
  }
  return (
    <>
      {query.isError && (
        <Stack hasGutter>
          <StackItem>
            <ProblemAlert error={query.error} />
          </StackItem>
          {query.data === undefined && (
            <StackItem>
              <Bullseye>
                <Button variant="secondary" onClick={() => void query.refetch()}>
                  {t('common.retry')}
                </Button>
              </Bullseye>
            </StackItem>
          )}
        </Stack>
      )}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
