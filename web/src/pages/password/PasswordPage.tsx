import {
  ActionGroup,
  Alert,
  Button,
  Card,
  CardBody,
  CardTitle,
  Form,
  Title,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { asProblem, problemOfField } from '../../api/problem';
import { useChangePassword, useSignOut, useUser } from '../../api/session';
import { PasswordField } from '../../components/PasswordField';
import { ProblemAlert } from '../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../components/composition';

/** One's own password; the first page after signing in with a one-time password. */
export function PasswordPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forced = useUser()?.mustChangePassword ?? false;
  const change = useChangePassword();
  const signOut = useSignOut();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const differ = repeated !== '' && repeated !== next;
  const problem = change.error ? asProblem(change.error) : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!next || next !== repeated || change.isPending) return;
    change.mutate({ current, next }, { onSuccess: () => void navigate('/', { replace: true }) });
  };
  return (
    <main className="conga-narrow conga-narrow-page">
      <Card>
        <CardTitle>
          <Title headingLevel="h1" size="xl">
            {forced ? t('password.forcedTitle') : t('password.title')}
          </Title>
        </CardTitle>
        <CardBody>
          <Form onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
            {forced && <Alert isInline variant="info" component="p" title={t('password.forced')} />}
            <ProblemAlert error={change.error} besideFields={['current', 'next']} />
            <PasswordField
              id="current"
              label={forced ? t('password.oneTime') : t('password.current')}
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              problem={problemOfField(problem, 'current')}
              required
              autoFocus
            />
            <PasswordField
              id="next"
              label={t('password.new')}
              hint={t('password.newHint')}
              autoComplete="new-password"
              value={next}
              onChange={setNext}
              problem={problemOfField(problem, 'next')}
              required
            />
            <PasswordField
              id="repeated"
              label={t('password.repeat')}
              autoComplete="new-password"
              value={repeated}
              onChange={setRepeated}
              remark={differ ? t('password.differ') : null}
              required
            />
            <ActionGroup>
              <Button
                type="submit"
                isLoading={change.isPending}
                isDisabled={!current || !next || next !== repeated || change.isPending}
              >
                {t('password.submit')}
              </Button>
              {forced ? (
                <Button variant="link" onClick={() => signOut.mutate()}>
                  {t('shell.signOut')}
                </Button>
              ) : (
                <Button variant="link" onClick={() => void navigate(-1)}>
                  {t('common.cancel')}
                </Button>
              )}
            </ActionGroup>
          </Form>
        </CardBody>
      </Card>
    </main>
  );
}
