import { Button, PageSection, Stack, StackItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { ProblemAlert } from '../components/ProblemAlert';

/** What a page becomes when it throws: the problem and a way on, never an empty window. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <PageSection hasBodyWrapper={false}>
      <Stack hasGutter>
        <StackItem>
          <Title headingLevel="h1">{t('common.defect.title')}</Title>
        </StackItem>
        <StackItem>
          <ProblemAlert error={error} />
        </StackItem>
        <StackItem>
          <Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>
        </StackItem>
      </Stack>
    </PageSection>
  );
}
