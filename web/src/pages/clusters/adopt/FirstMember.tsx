import {
  ActionGroup,
  Button,
  Form,
  FormSelect,
  FormSelectOption,
  Radio,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { asProblem } from '../../../api/problem';
import { useProbe, useSystems } from '../../../api/systems';
import { Field } from '../../../components/Field';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../../components/composition';
import { AddressFields } from '../../systems/AddressFields';
import { CredentialFields } from '../../systems/CredentialFields';
import { credentialBody, noCredential } from '../../systems/credential';
import { ProbedSystem } from '../../systems/ProbedSystem';
import { addressOf, defaultPort, looksLikeAddress, portOf } from '../../systems/systemState';
import type { DiscoverBody } from './members';

interface FirstMemberProps {
  initialSystem: string | null;
  busy: boolean;
  error: unknown;
  onSubmit: (body: DiscoverBody, onFailed: () => void) => void;
}

/** Names one member: a system that luci knows, or another machine, authenticated on the way. */
export function FirstMember({ initialSystem, busy, error, onSubmit }: FirstMemberProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const systems = useSystems().data?.items ?? [];
  const candidates = systems.filter((system) => !system.cluster && system.trust === 'TRUSTED');
  const [chosenKind, setKind] = useState<'known' | 'other' | null>(initialSystem ? 'known' : null);
  const kind = chosenKind ?? (candidates.length > 0 ? 'known' : 'other');
  const [chosenSystem, setSystem] = useState(initialSystem ?? '');
  const member = candidates.find((one) => one.facts?.membership.type === 'member');
  const suggested = (member ?? candidates[0])?.id ?? '';
  const system = chosenSystem === '' ? suggested : chosenSystem;
  const probe = useProbe();
  const [address, setAddress] = useState('');
  const [port, setPort] = useState(String(defaultPort));
  const [confirmed, setConfirmed] = useState(false);
  const [credential, setCredential] = useState(noCredential);
  const portNumber = portOf(port);
  const found = kind === 'other' ? probe.data : undefined;
  const problem = error ? asProblem(error) : null;

  const ready =
    kind === 'known'
      ? system !== ''
      : found
        ? found.alreadyAdded
          ? true
          : confirmed &&
            credential.secret !== '' &&
            (!found.identity.trustedBy || credential.takeOver)
        : looksLikeAddress(address) && portNumber !== null;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready || busy || probe.isPending) return;
    const forgetSecret = () => setCredential({ ...credential, secret: '' });
    if (kind === 'known') onSubmit({ system }, forgetSecret);
    else if (found?.alreadyAdded) onSubmit({ system: found.alreadyAdded }, forgetSecret);
    else if (found)
      onSubmit(
        {
          address: found.address,
          port: found.port,
          fingerprint: found.fingerprint,
          ...credentialBody(credential),
        },
        forgetSecret,
      );
    else if (portNumber !== null) probe.mutate({ address, port: portNumber });
  };

  return (
    <Form onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
      <ProblemAlert error={error ?? (kind === 'other' ? probe.error : null)} />
      <Field
        id="member-kind"
        label={t('clusters.adopt.first')}
        help={t('clusters.adopt.firstHelp')}
        group
      >
        <Radio
          id="member-known"
          name="member-kind"
          label={t('clusters.adopt.known')}
          isChecked={kind === 'known'}
          isDisabled={candidates.length === 0}
          description={candidates.length === 0 ? t('clusters.adopt.noneKnown') : undefined}
          onChange={() => setKind('known')}
        />
        <Radio
          id="member-other"
          name="member-kind"
          label={t('clusters.adopt.other')}
          isChecked={kind === 'other'}
          onChange={() => setKind('other')}
        />
      </Field>
      {kind === 'known' && (
        <Field id="member-system" label={t('systems.one')} required>
          <FormSelect
            id="member-system"
            value={system}
            onChange={(_event, value) => setSystem(value)}
          >
            {candidates.map((candidate) => {
              const membership = candidate.facts?.membership;
              const name = `${candidate.name} (${addressOf(candidate)})`;
              return (
                <FormSelectOption
                  key={candidate.id}
                  value={candidate.id}
                  label={
                    membership?.type === 'member'
                      ? `${name} – ${membership.configuration.clusterName}`
                      : name
                  }
                />
              );
            })}
          </FormSelect>
        </Field>
      )}
      {kind === 'other' && !found && (
        <AddressFields
          address={address}
          port={port}
          onAddress={setAddress}
          onPort={setPort}
          problem={problem}
        />
      )}
      {found && <ProbedSystem probe={found} confirmed={confirmed} onConfirm={setConfirmed} />}
      {found && !found.alreadyAdded && confirmed && (
        <CredentialFields
          id="member"
          value={credential}
          onChange={setCredential}
          trustedBy={found.identity.trustedBy}
          problem={problem}
        />
      )}
      <ActionGroup>
        <Button
          type="submit"
          isDisabled={!ready || busy || probe.isPending}
          isLoading={busy || probe.isPending}
        >
          {kind === 'other' && !found ? t('systems.add.probe') : t('clusters.adopt.look')}
        </Button>
        {found && (
          <Button
            variant="secondary"
            onClick={() => {
              probe.reset();
              setConfirmed(false);
              setCredential(noCredential);
            }}
          >
            {t('common.back')}
          </Button>
        )}
        <Button variant="link" onClick={() => void navigate('/clusters')}>
          {t('common.cancel')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
