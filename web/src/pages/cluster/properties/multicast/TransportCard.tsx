import {
  Card,
  CardBody,
  CardTitle,
  Content,
  Form,
  Radio,
  Switch,
  TextInput,
} from '@patternfly/react-core';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { Field } from '../../../../components/Field';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import type { Link } from '../../corosyncFile';
import { useReasons } from '../useReason';
import {
  draftOf,
  sameTransport,
  transportIntent,
  transportRemarks,
  transports,
  type TransportDraft,
} from './transportModel';

/** The transport, and what each has: encryption of knet, the multicast address of udp. */
export function TransportCard({ links }: { links: readonly Link[] }) {
  const { t } = useTranslation();
  const { summary, corosync } = useCluster();
  const review = useReview();
  const reasons = useReasons();
  const id = useId();
  const present = draftOf(corosync, links);
  const [edited, setEdited] = useState<TransportDraft | null>(null);
  const [tried, setTried] = useState(false);
  const draft = edited ?? present;
  const change = (part: Partial<TransportDraft>) => setEdited({ ...draft, ...part });
  const remarks = transportRemarks(draft);
  const reason =
    reasons.corosync ?? (sameTransport(draft, present) ? t('properties.nothingChanged') : null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason !== null || Object.keys(remarks).length > 0) return;
    review(transportIntent(summary.id, draft), () => {
      setEdited(null);
      setTried(false);
    });
  };
  const remark = (name: keyof typeof remarks) => {
    const found = tried ? remarks[name] : undefined;
    return found ? t(`properties.multicast.remark.${found}`) : null;
  };
  const udp = draft.transport === 'udp';
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('properties.multicast.title')}</CardTitle>
      <CardBody>
        <Form id={id} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <Content component="p">{t('properties.multicast.about')}</Content>
          <Field id="transport" label={t('properties.multicast.transport')} group>
            {transports.map((transport) => (
              <Radio
                key={transport}
                id={`transport-${transport}`}
                name="transport"
                label={t(`properties.multicast.${transport}`)}
                description={t(`properties.multicast.${transport}About`)}
                isChecked={draft.transport === transport}
                onChange={() => change({ transport, encryption: transport === 'knet' })}
              />
            ))}
          </Field>
          {draft.transport === 'knet' && (
            <Switch
              id="transport-encryption"
              label={t('properties.multicast.encryption')}
              isChecked={draft.encryption}
              onChange={(_event, encryption) => change({ encryption })}
            />
          )}
          {udp && (
            <>
              <Field id="mcast" label={t('properties.multicast.address')} group>
                <Radio
                  id="mcast-chosen"
                  name="mcast"
                  label={t('properties.multicast.chosen')}
                  description={t('properties.multicast.chosenAbout')}
                  isChecked={!draft.given}
                  onChange={() => change({ given: false })}
                />
                <Radio
                  id="mcast-given"
                  name="mcast"
                  label={t('properties.multicast.given')}
                  isChecked={draft.given}
                  onChange={() => change({ given: true })}
                />
              </Field>
              {draft.given && (
                <Field
                  id="mcastaddr"
                  label={t('properties.multicast.mcastaddr')}
                  hint={t('properties.multicast.mcastaddrHint')}
                  remark={remark('mcastaddr')}
                  required
                >
                  <TextInput
                    id="mcastaddr"
                    className="conga-option-add"
                    aria-describedby="mcastaddr-text"
                    value={draft.mcastaddr}
                    placeholder="239.255.1.1"
                    autoComplete="off"
                    spellCheck={false}
                    validated={remark('mcastaddr') ? 'error' : 'default'}
                    onChange={(_event, mcastaddr) => change({ mcastaddr })}
                  />
                </Field>
              )}
              {(['mcastport', 'ttl'] as const).map((name) => (
                <Field
                  key={name}
                  id={name}
                  label={t(`properties.multicast.${name}`)}
                  hint={t(`properties.multicast.${name}Hint`)}
                  remark={remark(name)}
                >
                  <TextInput
                    id={name}
                    className="conga-option-add"
                    aria-describedby={`${name}-text`}
                    inputMode="numeric"
                    value={draft[name]}
                    placeholder={name === 'ttl' ? '1' : '5405'}
                    autoComplete="off"
                    validated={remark(name) ? 'error' : 'default'}
                    onChange={(_event, value) => change({ [name]: value })}
                  />
                </Field>
              ))}
            </>
          )}
          <div>
            <ActionButton type="submit" form={id} disabledReason={reason}>
              {t('cluster.review')}
            </ActionButton>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
