import {
  Checkbox,
  Form,
  Modal,
  ModalBody,
  ModalHeader,
  TextInput,
  Title,
} from '@patternfly/react-core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { useReview } from '../../../plan/PlanProvider';
import { fieldsOf, remarksOf } from '../agents/formModel';
import { useAgentsMetadata } from '../agents/useAgents';
import { takenNames } from '../clusterDetail';
import { nameRemark } from '../resources/names';
import { useCluster } from '../useCluster';
import { DraftEditor } from './DraftEditor';
import { PlacementFields } from './PlacementFields';
import { RecoveryFields } from './RecoveryFields';
import {
  draftOf,
  newResource,
  recoveryOf,
  shifted,
  wrongRestarts,
  type Draft,
  type RecoveryForm,
  type Template,
} from './serviceModel';
import { TemplateGallery } from './TemplateGallery';
import { ReviewFooter } from '../shared/ReviewFooter';

/** A new service: a name, resources from templates in their order, and how it behaves. */
export function CreateServiceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const keys = useRef(0);
  const [name, setName] = useState('');
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const [domain, setDomain] = useState('');
  const [exclusive, setExclusive] = useState(false);
  const [autostart, setAutostart] = useState(true);
  const [recovery, setRecovery] = useState<RecoveryForm>({
    policy: 'RESTART',
    maxRestarts: '',
    expire: '',
  });
  const [tried, setTried] = useState(false);
  const taken = takenNames(detail);
  const takenBut = (key: number) =>
    new Set([...taken, name, ...drafts.filter((one) => one.key !== key).map((one) => one.id)]);
  const agents = useAgentsMetadata(
    { kind: 'clusters', id: detail.summary.id },
    drafts.map((draft) => draft.agent),
  );
  const wrongName = nameRemark(name, taken);
  const wrongDraft = (draft: Draft) => {
    const metadata = agents[draft.agent];
    return (
      !metadata ||
      nameRemark(draft.id, takenBut(draft.key)) !== null ||
      Object.keys(remarksOf(fieldsOf(metadata), draft.values)).length > 0
    );
  };
  const add = (agent: string, template: Template | null) => {
    keys.current += 1;
    setDrafts([...drafts, draftOf(keys.current, agent, template, name, takenBut(0))]);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongName || drafts.length === 0 || drafts.some(wrongDraft) || wrongRestarts(recovery))
      return;
    review(
      {
        type: 'createService',
        cluster: detail.summary.id,
        service: name,
        resources: drafts.map(newResource),
        autostart,
        exclusive,
        domain: domain || null,
        recovery: recoveryOf(recovery),
      },
      onClose,
    );
  };
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="create-service-title">
      <ModalHeader
        title={t('services.create')}
        labelId="create-service-title"
        description={t('services.createAbout')}
      />
      <ModalBody tabIndex={0} aria-label={t('services.create')}>
        <Form id="create-service-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <Field
            id="service-name"
            label={t('services.name')}
            required
            remark={wrongName && (tried || name !== '') ? t(`cluster.names.${wrongName}`) : null}
          >
            <TextInput
              id="service-name"
              aria-describedby="service-name-text"
              value={name}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, value) => setName(value)}
            />
          </Field>
          <section>
            <Title headingLevel="h2" size="md">
              {t('services.resources')}
            </Title>
            <p className="conga-subtle">{t('services.resourcesAbout')}</p>
            {drafts.length > 0 && (
              <ol className="conga-drafts">
                {drafts.map((draft, index) => (
                  <DraftEditor
                    key={draft.key}
                    draft={draft}
                    index={index}
                    count={drafts.length}
                    taken={takenBut(draft.key)}
                    tried={tried}
                    onChange={(next) =>
                      setDrafts(drafts.map((one) => (one.key === draft.key ? next : one)))
                    }
                    onMove={(by) => setDrafts(shifted(drafts, index, by))}
                    onRemove={() => setDrafts(drafts.filter((one) => one.key !== draft.key))}
                  />
                ))}
              </ol>
            )}
            <TemplateGallery key={drafts.length} onChoose={add} />
          </section>
          <PlacementFields
            prefix="create"
            domain={domain}
            exclusive={exclusive}
            onDomain={setDomain}
            onExclusive={setExclusive}
          />
          <RecoveryFields prefix="create" value={recovery} onChange={setRecovery} />
          <Checkbox
            id="service-autostart"
            label={t('services.autostart')}
            description={t('services.autostartAbout')}
            isChecked={autostart}
            onChange={(_event, checked) => setAutostart(checked)}
          />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="create-service-form"
        disabledReason={drafts.length === 0 ? t('services.needsResource') : null}
        onClose={onClose}
      />
    </Modal>
  );
}
