import { Checkbox, ExpandableSection, Radio, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { System } from '../../../api/types';
import { Field } from '../../../components/Field';
import { totemKeys, transports, withTransport, type CreateDraft } from './createModel';

interface TransportStepProps {
  draft: CreateDraft;
  systems: readonly System[];
  onChange: (draft: CreateDraft) => void;
}

/** How the nodes talk. The defaults do for most. */
export function TransportStep({ draft, systems, onChange }: TransportStepProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className="conga-grid-form">
      <fieldset className="conga-plain-list">
        <legend>{t('create.transport')}</legend>
        {transports.map((transport) => (
          <Radio
            key={transport}
            id={`transport-${transport}`}
            name="transport"
            label={transport}
            description={t(`create.transports.${transport}`)}
            isChecked={draft.transport === transport}
            onChange={() => onChange(withTransport(draft, transport, systems))}
          />
        ))}
      </fieldset>
      <Checkbox
        id="create-encryption"
        label={t('create.encryption')}
        description={
          draft.transport === 'knet' ? t('create.encryptionAbout') : t('create.encryptionKnetOnly')
        }
        isDisabled={draft.transport !== 'knet'}
        isChecked={draft.encryption}
        onChange={(_event, encryption) => onChange({ ...draft, encryption })}
      />
      <ExpandableSection
        isIndented
        isExpanded={open}
        onToggle={(_event, next) => setOpen(next)}
        toggleText={t('create.totem.title')}
      >
        <div className="conga-grid-form">
          {totemKeys.map((key) => (
            <Field
              key={key}
              id={`totem-${key}`}
              label={key}
              help={t(`create.totem.${key}`)}
              remark={
                /^\d*$/.test(draft.totem[key] ?? '') ? null : t('cluster.agents.remark.integer')
              }
            >
              <TextInput
                id={`totem-${key}`}
                aria-describedby={`totem-${key}-text`}
                inputMode="numeric"
                autoComplete="off"
                placeholder={t('create.totem.blank')}
                value={draft.totem[key] ?? ''}
                onChange={(_event, value) =>
                  onChange({ ...draft, totem: { ...draft.totem, [key]: value.trim() } })
                }
              />
            </Field>
          ))}
        </div>
      </ExpandableSection>
    </div>
  );
}
