import { Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { FormDialog } from '../FormDialog';
import { constrainable, type Constraint } from '../sections';
import { blankSet } from './drafts';
import { KindFields } from './KindFields';
import { RuleEditor } from './RuleEditor';
import { AskRuleNow } from './RuleNow';
import { SetsEditor } from './SetsEditor';

interface ConstraintDialogProps {
  /** Blank for a new one. */
  constraint: Constraint;
  existing: boolean;
  onClose: () => void;
}

/** Adds or changes a constraint. */
export function ConstraintDialog({ constraint, existing, onClose }: ConstraintDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [draft, setDraft] = useState(constraint);
  const options = constrainable(detail);
  const withSets = draft.sets.length > 0;
  const rules = draft.type === 'location' ? draft.rules : [];
  return (
    <FormDialog
      title={t(existing ? 'rules.changeTitle' : `rules.addTitle.${draft.type}`, { id: draft.id })}
      description={t(`rules.about.${draft.type}`)}
      onClose={onClose}
      onReview={() =>
        review(
          { type: 'putConstraint', cluster: detail.summary.id, constraint: draft, existing },
          onClose,
        )
      }
    >
      <Field id="constraint-of" label={t('rules.of')} group>
        <Radio
          id="constraint-single"
          name="constraint-of"
          label={t(`rules.single.${draft.type}`)}
          isChecked={!withSets}
          onChange={() => setDraft({ ...draft, sets: [] })}
        />
        <Radio
          id="constraint-sets"
          name="constraint-of"
          label={t('rules.sets')}
          isChecked={withSets}
          onChange={() => setDraft(withOnlySets(draft))}
        />
      </Field>
      {withSets && (
        <SetsEditor
          kind={draft.type}
          sets={draft.sets}
          options={options}
          onChange={(sets) => setDraft({ ...draft, sets })}
        />
      )}
      <KindFields draft={draft} options={options} onChange={setDraft} />
      {draft.type === 'location' && rules[0] && (
        <>
          <RuleEditor
            id="rule"
            rule={rules[0]}
            onChange={(rule) => setDraft({ ...draft, rules: [rule] })}
          />
          <AskRuleNow rule={rules[0]} />
        </>
      )}
    </FormDialog>
  );
}

function withOnlySets(draft: Constraint): Constraint {
  switch (draft.type) {
    case 'location':
      return { ...draft, resource: '', pattern: '', sets: [blankSet()] };
    case 'colocation':
      return { ...draft, resource: '', role: '', with: '', withRole: '', sets: [blankSet()] };
    case 'order':
      return {
        ...draft,
        first: '',
        firstAction: '',
        then: '',
        thenAction: '',
        sets: [blankSet()],
      };
    case 'ticket':
      return { ...draft, resource: '', role: '', sets: [blankSet()] };
  }
}
