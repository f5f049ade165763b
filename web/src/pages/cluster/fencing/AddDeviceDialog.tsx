import { Bullseye, Form, Modal, ModalBody, ModalHeader, Spinner } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReview } from '../../../plan/PlanProvider';
import { proposedName } from '../agents/agentList';
import { useAgent } from '../agents/useAgents';
import { takenNames } from '../clusterDetail';
import { useProperties } from '../properties/useProperties';
import { ChooseAgent } from '../resources/ChooseAgent';
import { useCluster } from '../useCluster';
import { DeviceFields } from './DeviceFields';
import { deviceRemarks, isComplete, newDevice, type DeviceDraft } from './deviceModel';
import { ReviewFooter } from '../shared/ReviewFooter';

/** Adds a fence device and turns fencing on. */
export function AddDeviceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [agent, setAgent] = useState<string | null>(null);
  const [chosen, setChosen] = useState(false);
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-device-title">
      <ModalHeader
        title={t('cluster.device.add')}
        labelId="add-device-title"
        description={chosen ? undefined : t('cluster.device.chooseAbout')}
      />
      {agent && chosen ? (
        <DeviceForm key={agent} agent={agent} onBack={() => setChosen(false)} onClose={onClose} />
      ) : (
        <ChooseAgent
          fencing
          agent={agent}
          onChoose={setAgent}
          onNext={() => setChosen(true)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface DeviceFormProps {
  agent: string;
  onBack: () => void;
  onClose: () => void;
}

function DeviceForm({ agent, onBack, onClose }: DeviceFormProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const { data: metadata, error } = useAgent({ kind: 'clusters', id: detail.summary.id }, agent);
  const properties = useProperties(detail.summary.id);
  const taken = takenNames(detail);
  const nodes = detail.nodes.map((node) => node.name);
  const [draft, setDraft] = useState<DeviceDraft>({
    id: proposedName(agent, taken),
    agent,
    values: {},
    targets: nodes,
    plugs: {},
    check: '',
  });
  const [tried, setTried] = useState(false);
  const remarks = metadata ? deviceRemarks(draft, metadata, taken) : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!remarks || !isComplete(remarks)) return;
    review(
      { type: 'addFenceDevice', cluster: detail.summary.id, device: newDevice(draft) },
      onClose,
    );
  };
  return (
    <>
      <ModalBody tabIndex={0} aria-label={t('cluster.device.add')}>
        <ProblemAlert error={error} />
        {!metadata && !error && (
          <Bullseye>
            <Spinner aria-label={t('common.loading')} />
          </Bullseye>
        )}
        {metadata && (
          <Form id="add-device-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
            <DeviceFields
              prefix="device"
              draft={draft}
              metadata={metadata}
              nodes={nodes}
              options={properties.data?.fenceDevice ?? []}
              remarks={tried ? remarks : null}
              onChange={setDraft}
            />
          </Form>
        )}
      </ModalBody>
      <ReviewFooter
        form="add-device-form"
        disabledReason={metadata ? null : t('cluster.agents.reading')}
        onBack={onBack}
        onClose={onClose}
      />
    </>
  );
}
