import { Button, ModalBody, ModalFooter } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { AgentPicker } from '../agents/AgentPicker';
import { useCluster } from '../useCluster';

interface ChooseAgentProps {
  agent: string | null;
  fencing?: boolean;
  onChoose: (agent: string) => void;
  onNext: () => void;
  onClose: () => void;
}

/** The step of a dialog in which the agent is chosen. */
export function ChooseAgent({
  agent,
  fencing = false,
  onChoose,
  onNext,
  onClose,
}: ChooseAgentProps) {
  const { t } = useTranslation();
  const { summary } = useCluster();
  return (
    <>
      <ModalBody>
        <AgentPicker
          source={{ kind: 'clusters', id: summary.id }}
          fencing={fencing}
          chosen={agent}
          onChoose={onChoose}
        />
      </ModalBody>
      <ModalFooter>
        <ActionButton
          onClick={onNext}
          disabledReason={agent === null ? t('cluster.agents.chooseFirst') : null}
        >
          {agent === null ? t('common.next') : t('cluster.agents.continueWith', { agent })}
        </ActionButton>
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </>
  );
}
