import { Button, ExpandableSection, Spinner, TextInput } from '@patternfly/react-core';
import { TrashIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../components/Field';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { AgentForm } from '../agents/AgentForm';
import { fieldsOf, remarksOf } from '../agents/formModel';
import { useAgent } from '../agents/useAgents';
import { nameRemark } from '../resources/names';
import { useCluster } from '../useCluster';
import { OrderButtons } from './OrderButtons';
import type { Draft } from './serviceModel';

interface DraftEditorProps {
  draft: Draft;
  index: number;
  count: number;
  taken: ReadonlySet<string>;
  tried: boolean;
  onChange: (draft: Draft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One resource of a new service: its name and the form that its agent describes. */
export function DraftEditor(props: DraftEditorProps) {
  const { draft, index, count, taken, tried, onChange, onMove, onRemove } = props;
  const { t } = useTranslation();
  const { summary } = useCluster();
  const { data: metadata, error } = useAgent({ kind: 'clusters', id: summary.id }, draft.agent);
  const [open, setOpen] = useState(true);
  const wrongName = nameRemark(draft.id, taken);
  const remarks = metadata ? remarksOf(fieldsOf(metadata, draft.first), draft.values) : {};
  const prefix = `draft-${draft.key}`;
  return (
    <li className="conga-draft">
      <div className="conga-draft-head">
        <ExpandableSection
          isExpanded={open || (tried && Object.keys(remarks).length > 0)}
          onToggle={(_event, next) => setOpen(next)}
          toggleText={`${index + 1}. ${draft.id}`}
        >
          <ProblemAlert error={error} />
          {!metadata && !error && <Spinner size="md" aria-label={t('common.loading')} />}
          {metadata && (
            <div className="conga-grid-form">
              <Field
                id={`${prefix}-name`}
                label={t('cluster.add.name')}
                required
                remark={wrongName ? t(`cluster.names.${wrongName}`) : null}
              >
                <TextInput
                  id={`${prefix}-name`}
                  aria-describedby={`${prefix}-name-text`}
                  value={draft.id}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(_event, id) => onChange({ ...draft, id })}
                />
              </Field>
              <AgentForm
                prefix={prefix}
                metadata={metadata}
                first={draft.first}
                values={draft.values}
                remarks={tried ? remarks : {}}
                onChange={(values) => onChange({ ...draft, values })}
              />
            </div>
          )}
        </ExpandableSection>
        <span className="conga-draft-tools">
          <OrderButtons name={draft.id} index={index} count={count} onMove={onMove} />
          <Button
            variant="plain"
            size="sm"
            icon={<TrashIcon />}
            aria-label={t('services.order.remove', { name: draft.id })}
            onClick={onRemove}
          />
        </span>
      </div>
    </li>
  );
}
