import { Modal, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddResourceForm } from './AddResourceForm';
import { ChooseAgent } from './ChooseAgent';

/** First the agent, then the form that its metadata describe. */
export function AddResourceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [agent, setAgent] = useState<string | null>(null);
  const [chosen, setChosen] = useState(false);
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-resource-title">
      <ModalHeader
        title={t('cluster.resources.add')}
        labelId="add-resource-title"
        description={agent && chosen ? undefined : t('cluster.add.chooseAbout')}
      />
      {agent && chosen ? (
        <AddResourceForm agent={agent} onBack={() => setChosen(false)} onClose={onClose} />
      ) : (
        <ChooseAgent
          agent={agent}
          onChoose={setAgent}
          onNext={() => setChosen(true)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
