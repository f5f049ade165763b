import { Bullseye, Checkbox, Form, ModalBody, Spinner, TextInput } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReview } from '../../../plan/PlanProvider';
import { proposedName } from '../agents/agentList';
import { AgentForm } from '../agents/AgentForm';
import { fieldsOf, givenValues, remarksOf, type FormValues } from '../agents/formModel';
import { useAgent } from '../agents/useAgents';
import { takenNames } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { GroupField } from './GroupField';
import { MetaFields } from './MetaFields';
import { nameRemark } from './names';
import { ReviewFooter } from '../shared/ReviewFooter';

interface AddResourceFormProps {
  agent: string;
  onBack: () => void;
  onClose: () => void;
}

/** Name, parameters, group or clone, and whether it starts. */
export function AddResourceForm({ agent, onBack, onClose }: AddResourceFormProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const { data: metadata, error } = useAgent({ kind: 'clusters', id: detail.summary.id }, agent);
  const taken = takenNames(detail);
  const [name, setName] = useState(() => proposedName(agent, taken));
  const [values, setValues] = useState<FormValues>({});
  const [meta, setMeta] = useState<FormValues>({});
  const [group, setGroup] = useState('');
  const [cloned, setCloned] = useState(false);
  const [start, setStart] = useState(true);
  const [tried, setTried] = useState(false);
  const remarks = metadata ? remarksOf(fieldsOf(metadata), values) : {};
  const wrongName = nameRemark(name, taken);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!metadata || wrongName || Object.keys(remarks).length > 0) return;
    review(
      {
        type: 'addResource',
        cluster: detail.summary.id,
        resource: name,
        agent,
        parameters: givenValues(values),
        meta: givenValues(meta),
        operations: [],
        group: group || null,
        cloned,
        start,
      },
      onClose,
    );
  };
  return (
    <>
      <ModalBody tabIndex={0} aria-label={t('cluster.resources.add')}>
        <ProblemAlert error={error} />
        {!metadata && !error && (
          <Bullseye>
            <Spinner aria-label={t('common.loading')} />
          </Bullseye>
        )}
        {metadata && (
          <Form id="add-resource-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
            <Field
              id="resource-name"
              label={t('cluster.add.name')}
              required
              remark={wrongName && (tried || name !== '') ? t(`cluster.names.${wrongName}`) : null}
            >
              <TextInput
                id="resource-name"
                aria-describedby="resource-name-text"
                value={name}
                autoComplete="off"
                spellCheck={false}
                validated={wrongName ? 'error' : 'default'}
                onChange={(_event, value) => setName(value)}
              />
            </Field>
            <AgentForm
              prefix="add"
              metadata={metadata}
              values={values}
              remarks={tried ? remarks : {}}
              onChange={setValues}
            />
            <GroupField value={group} disabled={cloned} onChange={setGroup} />
            <Checkbox
              id="resource-cloned"
              label={t('cluster.add.clone')}
              description={
                metadata.cloneable
                  ? group === ''
                    ? t('cluster.add.cloneAbout')
                    : t('cluster.add.cloneInGroup')
                  : t('cluster.add.notCloneable')
              }
              isChecked={cloned}
              isDisabled={!metadata.cloneable || group !== ''}
              onChange={(_event, checked) => setCloned(checked)}
            />
            <Checkbox
              id="resource-start"
              label={t('cluster.add.start')}
              isChecked={start}
              onChange={(_event, checked) => setStart(checked)}
            />
            <MetaFields prefix="add" values={meta} onChange={setMeta} />
          </Form>
        )}
      </ModalBody>
      <ReviewFooter
        form="add-resource-form"
        disabledReason={metadata ? null : t('cluster.agents.reading')}
        onBack={onBack}
        onClose={onClose}
      />
    </>
  );
}
