import { Bullseye, Button, Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';

interface UnreachableProps {
  error: unknown;
  onRetry: () => void;
}

/** The whole page when not even the session can be asked for. */
export function Unreachable({ error, onRetry }: UnreachableProps) {
  const { t } = useTranslation();
  return (
    <Bullseye>
      <Stack hasGutter className="conga-narrow">
        <StackItem>
          <ProblemAlert error={error} />
        </StackItem>
        <StackItem>
          <Button onClick={onRetry}>{t('common.retry')}</Button>
        </StackItem>
      </Stack>
    </Bullseye>
  );
}
