import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../../components/QueryState';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { parseCorosync, valuesOf } from '../../corosyncFile';
import { isOfFencing } from '../fence/fenceOptions';
import { OptionsCard } from '../options/OptionsCard';
import { useProperties } from '../useProperties';
import { useReasons } from '../useReason';
import { VersionsCard } from './VersionsCard';

/** The transport and the links have a tab of their own; the rest makes the cluster what it is. */
const totemElsewhere = new Set([
  'version',
  'cluster_name',
  'config_version',
  'transport',
  'crypto_cipher',
  'crypto_hash',
  'crypto_model',
  'secauth',
  'keyfile',
  'key',
  'link_mode',
]);

/** What the cluster is called, which configuration it has, and every option that it knows. */
export function GeneralTab() {
  const { t } = useTranslation();
  const { summary, configuration, corosync } = useCluster();
  const cluster = summary.id;
  const properties = useProperties(cluster);
  const reasons = useReasons();
  const review = useReview();
  const totem = valuesOf(parseCorosync(corosync?.text ?? ''), 'totem');
  return (
    <div className="conga-stack">
      <VersionsCard />
      <QueryState query={properties}>
        {(metadata) => {
          const names = [
            ...metadata.cluster.map((option) => option.name),
            ...Object.keys(configuration?.properties ?? {}),
          ];
          const elsewhere = new Set([
            'cluster-name',
            ...names.filter(isOfFencing),
            ...metadata.cluster.filter((option) => option.readOnly).map((option) => option.name),
          ]);
          return (
            <>
              <OptionsCard
                prefix="cluster"
                title={t('properties.cluster.title')}
                about={t('properties.cluster.about')}
                options={metadata.cluster}
                present={configuration?.properties ?? {}}
                hidden={elsewhere}
                notDescribed={t('properties.cluster.notDescribed')}
                disabledReason={reasons.cib}
                onReview={(options, done) =>
                  review({ type: 'setClusterOptions', cluster, options }, done)
                }
              />
              <OptionsCard
                prefix="totem"
                title={t('properties.totem.title')}
                about={t('properties.totem.about')}
                options={metadata.totem}
                present={totem}
                hidden={totemElsewhere}
                notDescribed={t('properties.totem.notDescribed')}
                disabledReason={reasons.corosync}
                onReview={(changed, done) =>
                  review({ type: 'setTotem', cluster, totem: changed }, done)
                }
              />
              <OptionsCard
                prefix="rsc"
                title={t('properties.resourceDefaults.title')}
                about={t('properties.resourceDefaults.about')}
                options={metadata.resourceDefaults}
                present={configuration?.resourceDefaults ?? {}}
                notDescribed={t('properties.defaultsNotDescribed', { node: metadata.node })}
                disabledReason={reasons.cib}
                onReview={(values, done) =>
                  review({ type: 'setDefaults', cluster, kind: 'RESOURCES', values }, done)
                }
              />
              <OptionsCard
                prefix="op"
                title={t('properties.operationDefaults.title')}
                about={t('properties.operationDefaults.about')}
                options={[]}
                present={configuration?.operationDefaults ?? {}}
                notDescribed={t('properties.operationDefaults.notDescribed')}
                disabledReason={reasons.cib}
                onReview={(values, done) =>
                  review({ type: 'setDefaults', cluster, kind: 'OPERATIONS', values }, done)
                }
              />
            </>
          );
        }}
      </QueryState>
    </div>
  );
}
