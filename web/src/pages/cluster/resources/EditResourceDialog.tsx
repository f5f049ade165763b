import { Bullseye, Form, Modal, ModalBody, ModalHeader, Spinner } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReview } from '../../../plan/PlanProvider';
import { AgentForm } from '../agents/AgentForm';
import {
  changedValues,
  fieldsOf,
  remarksOf,
  type AgentMetadata,
  type FormValues,
} from '../agents/formModel';
import { useAgent } from '../agents/useAgents';
import { definitionOf, type ResourceDefinition } from '../clusterDetail';
import { TargetsField } from '../fencing/TargetsField';
import { changedHosts, targetsFrom } from '../fencing/targets';
import { useProperties } from '../properties/useProperties';
import { useCluster } from '../useCluster';
import { MetaFields } from './MetaFields';
import { ReviewFooter } from '../shared/ReviewFooter';

/** Changes a resource's values; what is not touched stays as it is. */
export function EditResourceDialog({
  resource,
  onClose,
}: {
  resource: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const detail = useCluster();
  const definition = definitionOf(detail, resource);
  const agent = useAgent({ kind: 'clusters', id: detail.summary.id }, definition?.agent ?? null);
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="edit-title">
      <ModalHeader title={t('cluster.edit.title', { name: resource })} labelId="edit-title" />
      {agent.data && definition ? (
        <EditForm definition={definition} metadata={agent.data} onClose={onClose} />
      ) : (
        <ModalBody>
          {agent.error ? (
            <ProblemAlert error={agent.error} />
          ) : (
            <Bullseye>
              <Spinner aria-label={t('common.loading')} />
            </Bullseye>
          )}
        </ModalBody>
      )}
    </Modal>
  );
}

interface EditFormProps {
  definition: ResourceDefinition;
  metadata: AgentMetadata;
  onClose: () => void;
}

function EditForm({ definition, metadata, onClose }: EditFormProps) {
  const { t } = useTranslation();
  const { summary, nodes } = useCluster();
  const review = useReview();
  const fencing = definition.agent?.startsWith('stonith:') ?? false;
  const engine = useProperties(summary.id);
  const [targets, setTargets] = useState(targetsFrom(definition.parameters));
  const secrets = new Set(metadata.parameters.filter((one) => one.secret).map((one) => one.name));
  const kept = new Set([...secrets].filter((name) => name in definition.parameters));
  // A blanked secret is not a value: it must never be sent back.
  const before = Object.fromEntries(
    Object.entries(definition.parameters).map(([name, value]) => [
      name,
      secrets.has(name) ? '' : value,
    ]),
  );
  const [values, setValues] = useState<FormValues>(before);
  const [meta, setMeta] = useState<FormValues>(definition.meta);
  const [tried, setTried] = useState(false);
  const fields = fieldsOf(metadata).map((field) =>
    kept.has(field.name) ? { ...field, required: false } : field,
  );
  const remarks = remarksOf(fields, values);
  const parameters = {
    ...changedValues(before, values, secrets),
    ...(fencing ? changedHosts(definition.parameters, targets) : {}),
  };
  const metaChanges = changedValues(definition.meta, meta, new Set());
  const changed = Object.keys(parameters).length + Object.keys(metaChanges).length > 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(remarks).length > 0 || !changed) return;
    onClose();
    review({
      type: 'editResource',
      cluster: summary.id,
      resource: definition.id,
      parameters,
      meta: metaChanges,
    });
  };
  return (
    <>
      <ModalBody tabIndex={0} aria-label={t('cluster.resources.parameters')}>
        <Form id="edit-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {fencing && (
            <TargetsField
              prefix="edit"
              draft={targets}
              nodes={nodes.map((node) => node.name)}
              options={engine.data?.fenceDevice ?? []}
              remark={null}
              onChange={setTargets}
            />
          )}
          <AgentForm
            prefix="edit"
            metadata={metadata}
            values={values}
            remarks={tried ? remarks : {}}
            keptSecrets={kept}
            onChange={setValues}
          />
          <MetaFields prefix="edit" values={meta} onChange={setMeta} />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="edit-form"
        disabledReason={changed ? null : t('cluster.edit.nothing')}
        onClose={onClose}
      />
    </>
  );
}
