import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { definitionOf } from '../clusterDetail';
import { ValueList } from '../resources/ValueList';
import { LastProof } from '../drills/LastProof';
import { useCluster } from '../useCluster';
import { serviceOf } from './serviceModel';

/** How a service behaves, what a bundle runs in, and what a resource takes of its node. */
export function ServiceFacts({ id }: { id: string }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const service = serviceOf(detail, id);
  const definition = definitionOf(detail, id);
  const bundle = definition?.bundle;
  const mapping = (one: Record<string, string>) =>
    Object.entries(one)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ');
  return (
    <>
      {service && service.kind !== 'CLONE' && service.kind !== 'BUNDLE' && (
        <section>
          <Title headingLevel="h3" size="md">
            {t('services.behaviour')}
          </Title>
          <dl className="conga-facts">
            <dt>{t('services.domain.title')}</dt>
            <dd className="conga-name">{service.domain ?? t('services.domain.none')}</dd>
            <dt>{t('services.recovery.policy')}</dt>
            <dd>
              {t(`services.policy.${service.recovery.policy}`)}
              {service.recovery.maxRestarts
                ? ` · ${t('services.recovery.upTo', { count: service.recovery.maxRestarts })}`
                : ''}
              {service.recovery.expire
                ? ` · ${t('services.recovery.forgotten', { time: service.recovery.expire })}`
                : ''}
            </dd>
            <dt>{t('drills.lastProof')}</dt>
            <dd>
              <LastProof service={service.id} />
            </dd>
            {service.exclusive && (
              <>
                <dt>{t('services.exclusive.title')}</dt>
                <dd>
                  {service.notApart.length > 0
                    ? t('services.exclusive.notApart', { others: service.notApart.join(', ') })
                    : t('services.exclusive.about')}
                </dd>
              </>
            )}
          </dl>
        </section>
      )}
      {bundle && (
        <>
          <ValueList title={bundle.technology} values={bundle.container} />
          <ValueList title={t('services.bundle.network')} values={bundle.network} />
          <ValueList
            title={t('services.bundle.mappings')}
            values={Object.fromEntries(
              [...bundle.ports, ...bundle.storage].map((one, index) => [
                `${index + 1}.`,
                mapping(one),
              ]),
            )}
          />
        </>
      )}
      {definition && (
        <ValueList title={t('services.utilization.title')} values={definition.utilization} />
      )}
    </>
  );
}
