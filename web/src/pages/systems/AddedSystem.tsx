import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { System } from '../../api/types';
import { capabilities } from './systemState';

/** The result of adding: what it is and what one can do with it next. */
export function AddedSystem({ system }: { system: System }) {
  const { t } = useTranslation();
  const { facts } = system;
  return (
    <Alert
      isInline
      variant="success"
      component="p"
      title={t('systems.add.added', { name: system.name })}
    >
      {facts && (
        <p>
          {facts.operatingSystem}
          {capabilities(facts).length > 0 && ` · ${capabilities(facts).join(', ')}`}
        </p>
      )}
      {facts?.membership.type === 'member' ? (
        <p>
          {t('systems.add.isMember', { cluster: facts.membership.configuration.clusterName })}{' '}
          <Link to={`/clusters/adopt?system=${encodeURIComponent(system.id)}`}>
            {t('systems.add.adopt')}
          </Link>
        </p>
      ) : (
        <p>{t('systems.add.free')}</p>
      )}
    </Alert>
  );
}
