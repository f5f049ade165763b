import { Alert, Button, Flex, Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../../api/generated';
import { ProblemAlert } from '../../../components/ProblemAlert';

type Result = components['schemas']['AdoptAnswer'];

/** The cluster that was added, and each member that could not be authenticated, with why. */
export function AdoptResult({ name, result }: { name: string; result: Result }) {
  const { t } = useTranslation();
  const failed = result.members.filter((member) => member.problem);
  return (
    <Stack hasGutter>
      <StackItem>
        <Alert
          isInline
          variant={failed.length > 0 ? 'warning' : 'success'}
          component="h2"
          title={t('clusters.adopt.added', { name: name })}
        >
          <p>
            {failed.length > 0
              ? t('clusters.adopt.someFailed', {
                  names: failed.map((member) => member.name).join(', '),
                })
              : t('clusters.adopt.allThere')}
          </p>
        </Alert>
      </StackItem>
      {failed.map((member) => (
        <StackItem key={member.name}>
          <ProblemAlert problem={member.problem} />
        </StackItem>
      ))}
      <StackItem>
        <Flex>
          <Button
            component={(props) => (
              <Link {...props} to={`/clusters/${encodeURIComponent(result.cluster)}`} />
            )}
          >
            {t('clusters.adopt.open', { name: name })}
          </Button>
        </Flex>
      </StackItem>
    </Stack>
  );
}
