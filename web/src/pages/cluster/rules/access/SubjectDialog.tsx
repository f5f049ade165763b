import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { ChoiceField, TextField } from '../fields';
import { FormDialog } from '../FormDialog';
import { IdList } from '../IdList';
import { sectionsOf, type AclSubject } from '../sections';

interface SubjectDialogProps {
  subject: AclSubject;
  existing: boolean;
  onClose: () => void;
}

/** Says which roles a user or a group of the nodes has. */
export function SubjectDialog({ subject, existing, onClose }: SubjectDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [draft, setDraft] = useState(subject);
  return (
    <FormDialog
      title={t(existing ? 'rules.changeTitle' : 'rules.addSubject', { id: draft.id })}
      description={t('rules.subjectAbout')}
      onClose={onClose}
      onReview={() =>
        review(
          { type: 'putAclSubject', cluster: detail.summary.id, subject: draft, existing },
          onClose,
        )
      }
    >
      {!existing && (
        <ChoiceField
          id="subject-kind"
          label={t('rules.type')}
          value={draft.kind}
          options={(['USER', 'GROUP'] as const).map(
            (one) => [one, t(`rules.subject.${one}`)] as const,
          )}
          onChange={(kind) => setDraft({ ...draft, kind: kind === 'GROUP' ? 'GROUP' : 'USER' })}
        />
      )}
      <TextField
        id="subject-id"
        label={t('common.name')}
        help={t('rules.subjectHelp')}
        required
        disabled={existing}
        value={draft.id}
        onChange={(id) => setDraft({ ...draft, id })}
      />
      <IdList
        id="subject-roles"
        label={t('rules.roles')}
        required
        value={draft.roles}
        options={sectionsOf(detail).roles.map((role) => role.id)}
        onChange={(roles) => setDraft({ ...draft, roles })}
      />
    </FormDialog>
  );
}
