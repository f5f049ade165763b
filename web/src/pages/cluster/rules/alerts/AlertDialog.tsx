import { Button, Card, CardBody } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { ChecksField, PairsField, TextField } from '../fields';
import { FormDialog } from '../FormDialog';
import type { Alert, Recipient } from '../sections';

interface AlertDialogProps {
  alert: Alert;
  existing: boolean;
  onClose: () => void;
}

const blank: Recipient = { id: '', value: '', description: '', attributes: {}, meta: {} };

/** Adds or changes an alert. */
export function AlertDialog({ alert, existing, onClose }: AlertDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [draft, setDraft] = useState(alert);
  const meta = (name: string, value: string) => {
    const others = Object.entries(draft.meta).filter(([other]) => other !== name);
    setDraft({ ...draft, meta: Object.fromEntries(value ? [...others, [name, value]] : others) });
  };
  const put = (index: number, next: Recipient) =>
    setDraft({
      ...draft,
      recipients: draft.recipients.map((one, at) => (at === index ? next : one)),
    });
  return (
    <FormDialog
      title={t(existing ? 'rules.changeTitle' : 'rules.addAlert', { id: draft.id })}
      description={t('rules.alertAbout')}
      onClose={onClose}
      onReview={() =>
        review({ type: 'putAlert', cluster: detail.summary.id, alert: draft, existing }, onClose)
      }
    >
      <TextField
        id="alert-id"
        label={t('common.name')}
        hint={t('rules.idHint')}
        disabled={existing}
        value={draft.id}
        onChange={(id) => setDraft({ ...draft, id })}
      />
      <TextField
        id="alert-path"
        label={t('rules.program')}
        help={t('rules.programHelp')}
        required
        value={draft.path}
        onChange={(path) => setDraft({ ...draft, path })}
      />
      <ChecksField
        id="alert-select"
        label={t('rules.events')}
        hint={t('rules.eventsHint')}
        value={draft.select}
        options={(['nodes', 'fencing', 'resources', 'attributes'] as const).map(
          (kind) => [kind, t(`rules.event.${kind}`)] as const,
        )}
        onChange={(select) =>
          setDraft({
            ...draft,
            select,
            selectAttributes: select.includes('attributes') ? draft.selectAttributes : [],
          })
        }
      />
      {draft.select.includes('attributes') && (
        <TextField
          id="alert-attributes-of"
          label={t('rules.selectAttributes')}
          hint={t('rules.selectAttributesHint')}
          value={draft.selectAttributes.join(' ')}
          onChange={(text) =>
            setDraft({ ...draft, selectAttributes: text.split(/[\s,]+/).filter(Boolean) })
          }
        />
      )}
      <TextField
        id="alert-timeout"
        label={t('rules.timeout')}
        help={t('rules.timeoutHelp')}
        value={draft.meta.timeout ?? ''}
        onChange={(value) => meta('timeout', value)}
      />
      <TextField
        id="alert-timestamp"
        label={t('rules.timestamp')}
        help={t('rules.timestampHelp')}
        value={draft.meta['timestamp-format'] ?? ''}
        onChange={(value) => meta('timestamp-format', value)}
      />
      <PairsField
        id="alert-attributes"
        label={t('rules.environment')}
        help={t('rules.environmentHelp')}
        value={draft.attributes}
        onChange={(attributes) => setDraft({ ...draft, attributes })}
      />
      {draft.recipients.map((recipient, index) => (
        <Card key={index} isCompact>
          <CardBody className="conga-stack">
            <TextField
              id={`recipient-${index}`}
              label={t('rules.recipient', { number: index + 1 })}
              help={t('rules.recipientHelp')}
              required
              value={recipient.value}
              onChange={(value) => put(index, { ...recipient, value })}
            />
            <PairsField
              id={`recipient-${index}-attributes`}
              label={t('rules.environment')}
              value={recipient.attributes}
              onChange={(attributes) => put(index, { ...recipient, attributes })}
            />
            <div>
              <Button
                variant="link"
                isInline
                aria-label={t('rules.removeRecipient', { number: index + 1 })}
                onClick={() =>
                  setDraft({
                    ...draft,
                    recipients: draft.recipients.filter((_, at) => at !== index),
                  })
                }
              >
                {t('rules.remove')}
              </Button>
            </div>
          </CardBody>
        </Card>
      ))}
      <div>
        <Button
          variant="secondary"
          onClick={() => setDraft({ ...draft, recipients: [...draft.recipients, blank] })}
        >
          {t('rules.addRecipient')}
        </Button>
      </div>
    </FormDialog>
  );
}
