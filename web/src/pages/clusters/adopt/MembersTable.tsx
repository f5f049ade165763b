import { Checkbox, TextInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { DiscoveredMember } from '../../../api/types';
import { problemText } from '../../../components/problemText';
import { StatusLabel } from '../../../components/StatusLabel';
import { Fingerprint } from '../../systems/Fingerprint';
import { needsPassword, type MemberSecrets } from './members';

interface MembersTableProps {
  members: readonly DiscoveredMember[];
  secrets: MemberSecrets;
  onChange: (secrets: MemberSecrets) => void;
}

function MemberState({ member }: { member: DiscoveredMember }) {
  const { t } = useTranslation();
  if (member.authenticated) {
    return <StatusLabel status="ok">{t('clusters.adopt.authenticated')}</StatusLabel>;
  }
  if (member.problem) {
    const text = problemText(member.problem, t);
    return (
      <>
        <StatusLabel status="error">{t('clusters.adopt.problem')}</StatusLabel>
        <p>
          {text.what} {text.why} {text.remedy}
        </p>
      </>
    );
  }
  return needsPassword(member) ? (
    <StatusLabel status="info">{t('clusters.adopt.needsPassword')}</StatusLabel>
  ) : (
    <StatusLabel status="unknown">{t('clusters.adopt.unreachable')}</StatusLabel>
  );
}

/** Every member with its state, fingerprint, and what is needed to authenticate it. */
export function MembersTable({ members, secrets, onChange }: MembersTableProps) {
  const { t } = useTranslation();
  const setLater = (name: string, isLater: boolean) => {
    const later = new Set(secrets.later);
    if (isLater) later.add(name);
    else later.delete(name);
    onChange({ ...secrets, later });
  };
  return (
    <Table aria-label={t('clusters.members')} variant="compact" gridBreakPoint="grid-lg">
      <Thead>
        <Tr>
          <Th width={15}>{t('common.name')}</Th>
          <Th width={15}>{t('clusters.links')}</Th>
          <Th>{t('clusters.state')}</Th>
          <Th>{t('systems.fingerprint')}</Th>
          <Th width={15} modifier="wrap">
            {t('clusters.adopt.authenticate')}
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {members.map((member) => {
          const later = secrets.later.has(member.name);
          return (
            <Tr key={member.name}>
              <Td dataLabel={t('common.name')} modifier="breakWord">
                {member.name}
              </Td>
              <Td dataLabel={t('clusters.links')} modifier="breakWord">
                {member.links.join(', ')}
              </Td>
              <Td dataLabel={t('clusters.state')}>
                <MemberState member={member} />
              </Td>
              <Td dataLabel={t('systems.fingerprint')}>
                {needsPassword(member) && member.fingerprint ? (
                  <Fingerprint value={member.fingerprint} />
                ) : (
                  '–'
                )}
              </Td>
              <Td dataLabel={t('clusters.adopt.authenticate')}>
                {needsPassword(member) && (
                  <>
                    {!secrets.same && !later && (
                      <TextInput
                        type="password"
                        autoComplete="off"
                        aria-label={t('clusters.adopt.password', { names: member.name })}
                        value={secrets.passwords[member.name] ?? ''}
                        onChange={(_event, password) =>
                          onChange({
                            ...secrets,
                            passwords: { ...secrets.passwords, [member.name]: password },
                          })
                        }
                      />
                    )}
                    <Checkbox
                      id={`later-${member.name}`}
                      label={t('clusters.adopt.later')}
                      isChecked={later}
                      onChange={(_event, checked) => setLater(member.name, checked)}
                    />
                  </>
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
