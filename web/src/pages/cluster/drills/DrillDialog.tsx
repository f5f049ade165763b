import { Checkbox, Form, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../plan/PlanProvider';
import { ChoiceField, TextField } from '../rules/fields';
import { ReviewFooter } from '../shared/ReviewFooter';
import { useCluster } from '../useCluster';
import { intentOf, kinds, linksOf, targetsOf, usualSeconds, type DrillDraft } from './drillModel';

interface DrillDialogProps {
  onClose: () => void;
}

/** What is to break, where, for how long, and what should answer again. */
export function DrillDialog({ onClose }: DrillDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const first = (kind: DrillDraft['kind']) => targetsOf(detail, kind)[0] ?? '';
  const [draft, setDraft] = useState<DrillDraft>(() => ({
    kind: 'SERVICE_CRASH',
    target: first('SERVICE_CRASH'),
    part: '',
    seconds: usualSeconds('SERVICE_CRASH'),
    reach: '',
    evenLast: false,
  }));
  const set = (change: Partial<DrillDraft>) => setDraft({ ...draft, ...change });
  const targets = targetsOf(detail, draft.kind);
  const ofNode = draft.kind !== 'SERVICE_CRASH' && draft.kind !== 'GUEST_CRASH';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    review(intentOf(detail.summary.id, draft), onClose);
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="drill-title">
      <ModalHeader
        title={t('drills.title')}
        labelId="drill-title"
        description={t('drills.dialogAbout')}
      />
      <ModalBody>
        <Form id="drill-form" onSubmit={submit}>
          <ChoiceField
            id="drill-kind"
            label={t('drills.kindLabel')}
            value={draft.kind}
            options={kinds.map((kind) => [kind, t(`drills.kind.${kind}`)] as const)}
            hint={t(`drills.kindAbout.${draft.kind}`)}
            onChange={(value) => {
              const kind = kinds.find((one) => one === value) ?? 'SERVICE_CRASH';
              set({ kind, target: first(kind), part: '', seconds: usualSeconds(kind) });
            }}
          />
          <ChoiceField
            id="drill-target"
            label={ofNode ? t('drills.node') : t('drills.resource')}
            value={draft.target}
            options={targets.map((name) => [name, name] as const)}
            remark={targets.length === 0 ? t('drills.noTarget') : null}
            onChange={(target) => set({ target, part: '' })}
          />
          {draft.kind === 'LINK' && (
            <ChoiceField
              id="drill-part"
              label={t('drills.link')}
              value={draft.part}
              options={[
                ['', t('drills.allLinks')] as const,
                ...linksOf(detail, draft.target).map(
                  (number) => [String(number), t('drills.linkNumber', { number })] as const,
                ),
              ]}
              onChange={(part) => set({ part })}
            />
          )}
          {draft.kind === 'STORAGE_PATH' && (
            <>
              <TextField
                id="drill-part"
                label={t('drills.disk')}
                value={draft.part}
                required
                hint={t('drills.diskHint')}
                onChange={(part) => set({ part })}
              />
              <Checkbox
                id="drill-even-last"
                label={t('drills.evenLast')}
                isChecked={draft.evenLast}
                onChange={(_event, evenLast) => set({ evenLast })}
              />
            </>
          )}
          <TextField
            id="drill-seconds"
            label={t('drills.seconds')}
            value={draft.seconds}
            required
            hint={t('drills.secondsHint')}
            onChange={(seconds) => set({ seconds })}
          />
          <TextField
            id="drill-reach"
            label={t('drills.reach')}
            value={draft.reach}
            hint={t('drills.reachHint')}
            onChange={(reach) => set({ reach })}
          />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="drill-form"
        disabledReason={draft.target === '' ? t('drills.noTarget') : null}
        onClose={onClose}
      />
    </Modal>
  );
}
