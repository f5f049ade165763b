import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClusters } from '../../api/clusters';
import { useSystems } from '../../api/systems';
import type { Scope } from '../../api/types';
import { scopeKey } from './grants';

interface Scopes {
  /** Every place that a role can be given on. */
  options: { key: string; text: string }[];
  nameOf: (scope: Scope) => string;
}

/** The places that roles hold for, by name. */
export function useScopes(): Scopes {
  const { t } = useTranslation();
  const clusters = useClusters().data?.items;
  const systems = useSystems().data?.items;
  return useMemo(() => {
    const options = [
      { key: 'EVERYTHING', text: t('users.everything') },
      ...(clusters ?? []).map(({ id, name }) => ({
        key: scopeKey({ kind: 'CLUSTER', id }),
        text: t('users.onCluster', { name }),
      })),
      ...(systems ?? []).map(({ id, name }) => ({
        key: scopeKey({ kind: 'SYSTEM', id }),
        text: t('users.onSystem', { name }),
      })),
    ];
    const names = new Map(options.map((option) => [option.key, option.text]));
    return { options, nameOf: (scope) => names.get(scopeKey(scope)) ?? t('users.removedPlace') };
  }, [clusters, systems, t]);
}
