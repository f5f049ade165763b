import { Alert, Card, CardBody, CardTitle, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../../components/QueryState';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { OptionsCard } from '../options/OptionsCard';
import { useProperties, type OptionMetadata } from '../useProperties';
import { useReasons } from '../useReason';
import { DeviceDelays } from './DeviceDelays';
import { isOfFencing, postFail, postJoin, switches } from './fenceOptions';

type Part = 'switch' | 'postFail' | 'postJoin' | 'more';

function partOf(name: string): Part {
  if (switches.has(name)) return 'switch';
  if (postFail.has(name)) return 'postFail';
  return postJoin.has(name) ? 'postJoin' : 'more';
}

/** When and how the cluster fences: the old post-fail and post-join delays, and what they are today. */
export function FenceTab() {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const properties = useProperties(summary.id);
  return (
    <div className="conga-stack">
      <QueryState query={properties}>
        {(metadata) => (
          <>
            <FencePart part="switch" options={metadata.cluster} />
            <FencePart part="postFail" options={metadata.cluster} />
            <Card isCompact>
              <CardTitle component="h2">{t('properties.fence.delays.title')}</CardTitle>
              <CardBody>
                <Content component="p">{t('properties.fence.delays.about')}</Content>
                <DeviceDelays options={metadata.fenceDevice} />
              </CardBody>
            </Card>
            <FencePart part="postJoin" options={metadata.cluster} />
            <FencePart part="more" options={metadata.cluster} />
          </>
        )}
      </QueryState>
    </div>
  );
}

function FencePart({ part, options }: { part: Part; options: readonly OptionMetadata[] }) {
  const { t } = useTranslation();
  const { summary, configuration } = useCluster();
  const reasons = useReasons();
  const review = useReview();
  const present = Object.fromEntries(
    Object.entries(configuration?.properties ?? {}).filter(
      ([name]) => isOfFencing(name) && partOf(name) === part,
    ),
  );
  const here = options
    .filter((option) => isOfFencing(option.name) && partOf(option.name) === part)
    // What the engine calls advanced is what this page is for.
    .map((option) => ({ ...option, advanced: false }));
  const off = Object.entries(present).some(
    ([name, value]) => switches.has(name) && ['false', 'no', 'off', '0'].includes(value),
  );
  return (
    <>
      {off && <Alert isInline variant="danger" title={t('properties.fence.isOff')} />}
      <OptionsCard
        prefix={`fence-${part}`}
        title={t(`properties.fence.${part}.title`)}
        about={t(`properties.fence.${part}.about`)}
        options={here}
        present={present}
        notDescribed={t('properties.cluster.notDescribed')}
        disabledReason={reasons.cib}
        onReview={(changed, done) =>
          review({ type: 'setClusterOptions', cluster: summary.id, options: changed }, done)
        }
      />
    </>
  );
}
