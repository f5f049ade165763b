import { Button, Card, CardBody, Form, TextInput, Title } from '@patternfly/react-core';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ProblemError } from '../../api/problem';
import { useSessionState, useSignIn } from '../../api/session';
import { LanguageMenu } from '../../app/LanguageMenu';
import { ThemeMenu } from '../../app/ThemeMenu';
import { Field } from '../../components/Field';
import { PasswordField } from '../../components/PasswordField';
import { ProblemAlert } from '../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../components/composition';
import { useNow } from '../../components/useNow';
import { localTarget } from './target';

/** Seconds that a throttled answer asks to wait, counted down from when it came. */
function secondsToWait(error: unknown, since: number, now: number): number {
  if (!(error instanceof ProblemError)) return 0;
  const asked = Number(error.problem.parameters.seconds);
  if (error.problem.code !== 'request.throttled' || !Number.isFinite(asked)) return 0;
  return Math.max(0, Math.ceil(asked - (now - since) / 1000));
}

export function SignInPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const session = useSessionState();
  const signIn = useSignIn();
  const now = useNow();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [failedAt, setFailedAt] = useState(0);
  const from = localTarget(parameters.get('from'));
  const wait = secondsToWait(signIn.error, failedAt, now);

  useEffect(() => {
    document.title = t('signin.title');
  }, [t]);

  if (session.data?.user) return <Navigate to={from} replace />;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (signIn.isPending || wait > 0) return;
    signIn.mutate(
      { name, password },
      {
        onError: () => {
          setFailedAt(Date.now());
          setPassword('');
        },
      },
    );
  };
  return (
    <main className="conga-narrow conga-narrow-page conga-sign-in">
      <div className="conga-sign-in-head">
        <span className="conga-brand">
          <img src="/favicon.svg" alt="" />
          Conga
        </span>
        <span>
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </div>
      <Card>
        <CardBody>
          <Title headingLevel="h1" size="xl">
            {t('signin.title')}
          </Title>
          <p className="conga-subtle">{t('signin.about')}</p>
          <Form
            className="conga-sign-in-form"
            onSubmit={submit}
            onKeyDown={holdEnterWhileComposing}
          >
            <ProblemAlert error={signIn.error} waitSeconds={wait} />
            <Field id="name" label={t('signin.user')} required>
              <TextInput
                id="name"
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                autoFocus
                isRequired
                value={name}
                onChange={(_event, value) => setName(value)}
              />
            </Field>
            <PasswordField
              id="password"
              label={t('signin.password')}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
              required
            />
            <Button
              type="submit"
              isBlock
              isLoading={signIn.isPending}
              isDisabled={!name || !password || signIn.isPending || wait > 0}
            >
              {t('signin.submit')}
            </Button>
          </Form>
        </CardBody>
      </Card>
    </main>
  );
}
