import { Form, FormFieldGroup, FormFieldGroupHeader } from '@patternfly/react-core';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { NothingHere } from '../../../../components/NothingHere';
import { useReview } from '../../../../plan/PlanProvider';
import type { FormValues } from '../../agents/formModel';
import { fenceDevices, fenceTargets, type ResourceDefinition } from '../../clusterDetail';
import { useCluster } from '../../useCluster';
import { OptionControl } from '../options/OptionControl';
import { changedOptions, fieldOf } from '../options/optionModel';
import type { OptionMetadata } from '../useProperties';
import { useReasons } from '../useReason';

const delays = ['pcmk_delay_base', 'pcmk_delay_max'];

/** How long each fence device waits before it acts. */
export function DeviceDelays({ options }: { options: readonly OptionMetadata[] }) {
  const { t } = useTranslation();
  const devices = fenceDevices(useCluster());
  if (devices.length === 0)
    return (
      <NothingHere compact headingLevel="h3" title={t('properties.fence.delays.none')}>
        {t('properties.fence.delays.noneAbout')}
      </NothingHere>
    );
  return (
    <div className="conga-stack">
      {devices.map((device) => (
        <DeviceDelay key={device.id} device={device} options={options} />
      ))}
    </div>
  );
}

function DeviceDelay({
  device,
  options,
}: {
  device: ResourceDefinition;
  options: readonly OptionMetadata[];
}) {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const review = useReview();
  const reasons = useReasons();
  const id = useId();
  const [edits, setEdits] = useState<FormValues>({});
  const present = device.parameters;
  const changed = changedOptions(edits, present);
  const reason =
    reasons.cib ?? (Object.keys(changed).length === 0 ? t('properties.nothingChanged') : null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason !== null) return;
    const intent = {
      type: 'editResource' as const,
      cluster: summary.id,
      resource: device.id,
      parameters: changed,
      meta: {},
    };
    review(intent, () => setEdits({}));
  };
  const targets = fenceTargets(device);
  return (
    <Form id={id} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
      <FormFieldGroup
        header={
          <FormFieldGroupHeader
            titleText={{ text: device.id, id: `${id}-title` }}
            titleDescription={
              targets.length > 0
                ? t('properties.fence.delays.fences', { nodes: targets.join(', ') })
                : undefined
            }
            actions={
              <ActionButton variant="secondary" type="submit" form={id} disabledReason={reason}>
                {t('properties.fence.delays.review', { device: device.id })}
              </ActionButton>
            }
          />
        }
      >
        <div className="conga-options">
          {options
            .filter((option) => delays.includes(option.name))
            .map((option) => ({ ...fieldOf(option), control: 'text' as const }))
            .map((field) => (
              <OptionControl
                key={field.name}
                prefix={`delay-${device.id}`}
                field={field}
                value={edits[field.name] ?? present[field.name] ?? ''}
                remark={null}
                isSet={(present[field.name] ?? '') !== ''}
                onChange={(value) => setEdits({ ...edits, [field.name]: value })}
              />
            ))}
        </div>
      </FormFieldGroup>
    </Form>
  );
}
