import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../../plan/PlanProvider';
import { everyDefinition } from '../../clusterDetail';
import { useCluster } from '../../useCluster';
import { TextField } from '../fields';
import { FormDialog } from '../FormDialog';
import { IdList } from '../IdList';
import { sectionsOf, type Tag } from '../sections';

interface TagDialogProps {
  tag: Tag;
  existing: boolean;
  onClose: () => void;
}

/** Adds or changes a tag. */
export function TagDialog({ tag, existing, onClose }: TagDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [draft, setDraft] = useState(tag);
  const options = [
    ...everyDefinition(detail.configuration?.resources ?? []).map((one) => one.id),
    ...sectionsOf(detail).constraints.map((one) => one.id),
  ].sort();
  return (
    <FormDialog
      title={t(existing ? 'rules.changeTitle' : 'rules.addTag', { id: draft.id })}
      description={t('rules.noTagsAbout')}
      onClose={onClose}
      onReview={() =>
        review({ type: 'putTag', cluster: detail.summary.id, tag: draft, existing }, onClose)
      }
    >
      <TextField
        id="tag-id"
        label={t('common.name')}
        required
        disabled={existing}
        value={draft.id}
        onChange={(id) => setDraft({ ...draft, id })}
      />
      <IdList
        id="tag-references"
        label={t('rules.standsFor')}
        required
        value={draft.references}
        options={options}
        onChange={(references) => setDraft({ ...draft, references })}
      />
    </FormDialog>
  );
}
