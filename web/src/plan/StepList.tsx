import { CodeBlock, CodeBlockCode, Content, ExpandableSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandBlock } from '../components/CommandBlock';
import { ProblemAlert } from '../components/ProblemAlert';
import { phasesOf, type StepPreview } from './changes';
import { FileView } from './FileView';
import type { CibEdit, PlanView } from './model';
import { sentenceText } from './sentence';

/** An edit of the CIB in one line per change: what is put where, set or deleted. */
function editText(edit: CibEdit): string {
  switch (edit.type) {
    case 'put':
      return `+ ${edit.parent}: ${edit.xml}`;
    case 'delete':
      return `- ${edit.id}`;
    case 'remove':
      return `- ${edit.section}: ${edit.id}`;
    case 'order':
      return `= ${edit.section}: ${edit.ids.join(', ')}`;
    case 'setValues':
      return valueText(edit.owner, edit.values);
    case 'arrange':
      return `= ${edit.parent}: ${edit.order.join(', ')}`;
    case 'setOperation':
      return valueText(`${edit.owner} ${edit.name} ${edit.interval}`, edit.attributes);
    case 'setAttributes':
      return valueText(`${edit.owner} ${edit.part}`.trim(), edit.attributes);
  }
}

function valueText(owner: string, values: Record<string, string>): string {
  if (Object.keys(values).length === 0) return `- ${owner}`;
  return Object.entries(values)
    .map(([name, value]) => (value === '' ? `- ${owner}: ${name}` : `~ ${owner}: ${name}=${value}`))
    .join('\n');
}

function Step({ preview, files }: { preview: StepPreview; files: Record<string, string> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { step, item } = preview;
  const edits = step.operation.type === 'editCib' ? step.operation.edits.map(editText) : [];
  const nothing = !item || (item.commands.length === 0 && item.files.length === 0);
  return (
    <li>
      <ExpandableSection
        isExpanded={open}
        onToggle={(_event, next) => setOpen(next)}
        toggleText={t('plan.steps.step', { node: step.node, title: sentenceText(step.title, t) })}
      >
        {item?.problems.map((problem) => (
          <ProblemAlert key={`${problem.code}-${problem.what}`} problem={problem} />
        ))}
        {item && item.commands.length > 0 && (
          <CommandBlock commands={item.commands} host={step.node} />
        )}
        {edits.length > 0 && (
          <CodeBlock className="conga-command" aria-label={t('plan.steps.edits')}>
            <CodeBlockCode>{edits.join('\n')}</CodeBlockCode>
          </CodeBlock>
        )}
        {item?.files.map((file) => (
          <FileView key={file.path} file={file} before={files[file.path]} />
        ))}
        {nothing && edits.length === 0 && (
          <Content component="p">
            {item ? t('plan.steps.noCommand') : t('plan.steps.notPreviewed')}
          </Content>
        )}
      </ExpandableSection>
    </li>
  );
}

interface StepListProps {
  view: PlanView;
  /** Present content of files by path. */
  files?: Record<string, string>;
}

/** Every step by phase and node with the exact commands; folded until somebody asks. */
export function StepList({ view, files = {} }: StepListProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const phases = phasesOf(view);
  const nodes = new Set(view.plan.steps.map((step) => step.node)).size;
  return (
    <ExpandableSection
      isExpanded={open}
      onToggle={(_event, next) => setOpen(next)}
      isIndented
      toggleText={t('plan.steps.title', {
        steps: t('plan.steps.count', { count: view.plan.steps.length }),
        nodes: t('plan.steps.nodes', { count: nodes }),
      })}
    >
      <ol className="conga-phases">
        {phases.map((phase, index) => (
          <li key={phase.number}>
            {phases.length > 1 && (
              <Content component="small">{t('plan.steps.phase', { number: index + 1 })}</Content>
            )}
            <ul>
              {phase.steps.map((preview) => (
                <Step key={preview.step.id} preview={preview} files={files} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </ExpandableSection>
  );
}
