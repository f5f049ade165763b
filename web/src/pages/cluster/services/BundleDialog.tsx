import { useTranslation } from 'react-i18next';
import { useReview } from '../../../plan/PlanProvider';
import type { FormValues } from '../agents/formModel';
import { definitionOf } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { ValuesDialog } from './ValuesDialog';

const container = [
  'image',
  'replicas',
  'replicas-per-host',
  'promoted-max',
  'run-command',
] as const;
const network = ['ip-range-start', 'control-port', 'host-interface', 'host-netmask'] as const;

/** Basic values of a bundle's container and network. */
export function BundleDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const bundle = definitionOf(detail, id)?.bundle;
  if (!bundle) return null;
  const part = (names: readonly string[], values: FormValues) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
  return (
    <ValuesDialog
      title={t('services.bundle.edit', { name: id })}
      fields={[...container, ...network].map((name) => ({
        name,
        help: t(`services.bundle.${name}`),
      }))}
      before={{ ...part(container, bundle.container), ...part(network, bundle.network) }}
      onSubmit={(changed) =>
        review(
          {
            type: 'editBundle',
            cluster: detail.summary.id,
            service: id,
            container: part(container, changed),
            network: part(network, changed),
          },
          onClose,
        )
      }
      onClose={onClose}
    />
  );
}
