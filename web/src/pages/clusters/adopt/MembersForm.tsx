import { ActionGroup, Alert, Button, Checkbox, Form, Switch, Title } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DiscoveredCluster } from '../../../api/types';
import { PasswordField } from '../../../components/PasswordField';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../../components/composition';
import { adoptMembers, isComplete, needsPassword, noSecrets, type AdoptMember } from './members';
import { MembersTable } from './MembersTable';

interface MembersFormProps {
  found: DiscoveredCluster;
  busy: boolean;
  error: unknown;
  onSubmit: (members: AdoptMember[]) => void;
  onBack: () => void;
}

/** The members that luci found, and the passwords of those that do not trust it yet. */
export function MembersForm({ found, busy, error, onSubmit, onBack }: MembersFormProps) {
  const { t } = useTranslation();
  const [secrets, setSecrets] = useState(noSecrets);
  const [confirmed, setConfirmed] = useState(false);
  const waiting = found.members.filter(needsPassword);
  const asked = waiting.filter((member) => !secrets.later.has(member.name));
  const ready = (asked.length === 0 || confirmed) && isComplete(found.members, secrets) && !busy;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready) onSubmit(adoptMembers(found.members, secrets));
  };
  return (
    <Form onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
      <Title headingLevel="h2" size="lg" className="conga-name">
        {t('clusters.adopt.found', { name: found.name, count: found.members.length })}
      </Title>
      <ProblemAlert error={error} />
      {found.alreadyManaged && (
        <Alert isInline variant="info" component="p" title={t('clusters.adopt.managed')}>
          <Link to={`/clusters/${encodeURIComponent(found.alreadyManaged)}`}>{found.name}</Link>
        </Alert>
      )}
      {waiting.length > 1 && (
        <Switch
          id="same-password"
          label={t('clusters.adopt.same')}
          isChecked={secrets.same}
          onChange={(_event, same) => setSecrets({ ...secrets, same })}
        />
      )}
      {secrets.same && asked.length > 0 && (
        <PasswordField
          id="same-password-value"
          label={t('clusters.adopt.password', {
            names: asked.map((member) => member.name).join(', '),
          })}
          autoComplete="off"
          value={secrets.samePassword}
          onChange={(samePassword) => setSecrets({ ...secrets, samePassword })}
          hint={t('systems.credential.notStored')}
          required
        />
      )}
      <MembersTable members={found.members} secrets={secrets} onChange={setSecrets} />
      {asked.length > 0 && (
        <Checkbox
          id="members-confirmed"
          label={t('clusters.adopt.confirm')}
          description={t('clusters.adopt.confirmAbout')}
          isChecked={confirmed}
          onChange={(_event, checked) => setConfirmed(checked)}
        />
      )}
      <Alert isInline isPlain variant="info" component="p" title={t('clusters.adopt.unchanged')} />
      <ActionGroup>
        <Button type="submit" isDisabled={!ready || Boolean(found.alreadyManaged)} isLoading={busy}>
          {t('clusters.adopt.submit')}
        </Button>
        <Button variant="secondary" onClick={onBack} isDisabled={busy}>
          {t('common.back')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
