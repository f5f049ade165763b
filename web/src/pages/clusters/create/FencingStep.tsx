import {
  Alert,
  Button,
  Card,
  CardBody,
  CardHeader,
  CardTitle,
  Radio,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedName } from '../../cluster/agents/agentList';
import { AgentPicker } from '../../cluster/agents/AgentPicker';
import type { AgentMetadata } from '../../cluster/agents/formModel';
import type { AgentSource } from '../../cluster/agents/useAgents';
import { DeviceFields } from '../../cluster/fencing/DeviceFields';
import { deviceRemarks } from '../../cluster/fencing/deviceModel';
import type { CreateDraft } from './createModel';

interface FencingStepProps {
  draft: CreateDraft;
  source: AgentSource;
  metadata: Record<string, AgentMetadata>;
  /** Whether remarks are shown already. */
  tried: boolean;
  onChange: (draft: CreateDraft) => void;
}

/** What cuts a node's power when it does not answer; can be put off, with a warning that stays. */
export function FencingStep({ draft, source, metadata, tried, onChange }: FencingStepProps) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  const names = draft.nodes.map((node) => node.name);
  const add = (agent: string) => {
    const taken = new Set([...names, ...draft.devices.map((device) => device.id)]);
    setPicking(false);
    onChange({
      ...draft,
      devices: [
        ...draft.devices,
        { id: proposedName(agent, taken), agent, values: {}, targets: names, plugs: {}, check: '' },
      ],
    });
  };
  return (
    <div className="conga-grid-form">
      <fieldset className="conga-plain-list">
        <legend>{t('create.fencing.title')}</legend>
        <Radio
          id="fencing-now"
          name="fencing"
          label={t('create.fencing.now')}
          description={t('create.fencing.nowAbout')}
          isChecked={!draft.later}
          onChange={() => onChange({ ...draft, later: false })}
        />
        <Radio
          id="fencing-later"
          name="fencing"
          label={t('create.fencing.later')}
          isChecked={draft.later}
          onChange={() => onChange({ ...draft, later: true })}
        />
      </fieldset>
      {draft.later && (
        <Alert isInline variant="danger" component="h3" title={t('create.fencing.laterTitle')}>
          {t('cluster.fencingBanner.why')}
        </Alert>
      )}
      {!draft.later &&
        draft.devices.map((device, index) => {
          const known = metadata[device.agent];
          const others = draft.devices.filter((_one, at) => at !== index).map((one) => one.id);
          return (
            <Card key={index} isCompact>
              <CardHeader
                actions={{
                  actions: (
                    <Button
                      variant="link"
                      isDanger
                      onClick={() =>
                        onChange({
                          ...draft,
                          devices: draft.devices.filter((_one, at) => at !== index),
                        })
                      }
                    >
                      {t('create.fencing.remove', { name: device.id })}
                    </Button>
                  ),
                }}
              >
                <CardTitle component="h3">{device.id || device.agent}</CardTitle>
              </CardHeader>
              <CardBody>
                {known && (
                  <div className="conga-grid-form">
                    <DeviceFields
                      prefix={`device-${index}`}
                      draft={device}
                      metadata={known}
                      nodes={names}
                      remarks={tried ? deviceRemarks(device, known, new Set(others)) : null}
                      onChange={(next) =>
                        onChange({
                          ...draft,
                          devices: draft.devices.map((one, at) => (at === index ? next : one)),
                        })
                      }
                    />
                  </div>
                )}
              </CardBody>
            </Card>
          );
        })}
      {!draft.later &&
        (picking || draft.devices.length === 0 ? (
          <div>
            <p>{t('cluster.device.chooseAbout')}</p>
            <AgentPicker fencing source={source} chosen={null} onChoose={add} />
          </div>
        ) : (
          <div>
            <Button variant="secondary" onClick={() => setPicking(true)}>
              {t('create.fencing.another')}
            </Button>
          </div>
        ))}
      {!draft.later && draft.devices.length > 0 && (
        <fieldset className="conga-plain-list">
          <legend>{t('create.fencing.proof')}</legend>
          {(['STATUS', 'REBOOT'] as const).map((proof) => (
            <Radio
              key={proof}
              id={`proof-${proof}`}
              name="proof"
              label={t(`create.fencing.proofs.${proof}`)}
              description={t(`create.fencing.proofAbout.${proof}`)}
              isChecked={draft.proof === proof}
              onChange={() => onChange({ ...draft, proof })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
