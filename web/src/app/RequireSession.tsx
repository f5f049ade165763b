import { Bullseye, Spinner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSessionState } from '../api/session';
import { Unreachable } from './Unreachable';

/** Lets nobody past without a session, and nobody with a one-time password past choosing their own. */
export function RequireSession() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const session = useSessionState();
  if (session.isPending) {
    return (
      <Bullseye>
        <Spinner aria-label={t('common.loading')} />
      </Bullseye>
    );
  }
  if (session.isError && !session.data) {
    return <Unreachable error={session.error} onRetry={() => void session.refetch()} />;
  }
  const user = session.data.user;
  if (!user) {
    const target = `${pathname}${search}`;
    const from = target === '/' ? '' : `?from=${encodeURIComponent(target)}`;
    return <Navigate to={`/signin${from}`} replace />;
  }
  if (user.mustChangePassword && pathname !== '/password')
    return <Navigate to="/password" replace />;
  return <Outlet />;
}
