import { Card, CardBody, CardTitle, Flex, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { ActionMenu } from '../../../../components/ActionMenu';
import { NothingHere } from '../../../../components/NothingHere';
import { SortableTable, type Column } from '../../../../components/SortableTable';
import { StatusLabel } from '../../../../components/StatusLabel';
import { useReview } from '../../../../plan/PlanProvider';
import { ClusterHeading } from '../../shared/ClusterHeading';
import { useCluster } from '../../useCluster';
import { ForeignList } from '../ForeignList';
import { sectionsOf, useConfigureReason, type AclRole, type AclSubject } from '../sections';
import { RoleDialog } from './RoleDialog';
import { SubjectDialog } from './SubjectDialog';

type Asked =
  | { kind: 'role'; role: AclRole; existing: boolean }
  | { kind: 'subject'; subject: AclSubject; existing: boolean }
  | null;

/** Who of the nodes' users may see and change what of the cluster's configuration. */
export function AccessPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const reason = useConfigureReason();
  const [asked, setAsked] = useState<Asked>(null);
  const { roles, subjects } = sectionsOf(detail);
  const cluster = detail.summary.id;
  const on = detail.configuration?.properties['enable-acl'] === 'true';
  const remove = (id: string) => review({ type: 'deleteAcl', cluster, id });
  const entries = (id: string, edit: () => void, used?: string) => [
    { key: 'edit', label: t('rules.edit'), disabledReason: reason, onSelect: edit },
    {
      key: 'delete',
      label: t('rules.delete'),
      danger: true,
      disabledReason: reason ?? (used ? t('rules.usedByNames', { names: used }) : null),
      onSelect: () => remove(id),
    },
  ];
  const usersOf = (role: string) =>
    subjects
      .filter((one) => one.roles.includes(role))
      .map((one) => one.id)
      .join(', ');
  const roleColumns: Column<AclRole>[] = [
    { key: 'id', title: t('common.name'), sortValue: (role) => role.id, render: (role) => role.id },
    {
      key: 'permissions',
      title: t('rules.permissions'),
      modifier: 'breakWord',
      searchText: (role) => role.permissions.map((one) => one.xpath + one.reference).join(' '),
      render: (role) =>
        role.permissions.map((one) => (
          <div key={one.id}>
            {t(`rules.permission.${one.kind as 'read' | 'write' | 'deny'}`)}{' '}
            <span className="conga-mono">
              {one.xpath || one.reference || one.objectType}
              {one.attribute && ` @${one.attribute}`}
            </span>
          </div>
        )),
    },
    {
      key: 'users',
      title: t('rules.usedBy'),
      modifier: 'breakWord',
      render: (role) => usersOf(role.id) || '–',
    },
  ];
  const subjectColumns: Column<AclSubject>[] = [
    { key: 'id', title: t('common.name'), sortValue: (one) => one.id, render: (one) => one.id },
    {
      key: 'kind',
      title: t('rules.type'),
      sortValue: (one) => one.kind,
      render: (one) => t(`rules.subject.${one.kind}`),
    },
    {
      key: 'roles',
      title: t('rules.roles'),
      modifier: 'breakWord',
      sortValue: (one) => one.roles.join(', '),
      render: (one) => one.roles.join(', '),
    },
  ];
  const addRole = (
    <ActionButton
      icon={<PlusIcon />}
      disabledReason={reason}
      onClick={() =>
        setAsked({
          kind: 'role',
          role: { id: '', description: '', permissions: [] },
          existing: false,
        })
      }
    >
      {t('rules.addRole')}
    </ActionButton>
  );
  const addSubject = (
    <ActionButton
      variant="secondary"
      icon={<PlusIcon />}
      disabledReason={reason ?? (roles.length === 0 ? t('rules.noRolesYet') : null)}
      onClick={() =>
        setAsked({ kind: 'subject', subject: { kind: 'USER', id: '', roles: [] }, existing: false })
      }
    >
      {t('rules.addSubject')}
    </ActionButton>
  );
  return (
    <>
      <ClusterHeading page="access" />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <Card isCompact>
            <CardTitle component="h2">{t('rules.aclState')}</CardTitle>
            <CardBody>
              <Flex gap={{ default: 'gapMd' }}>
                <StatusLabel status={on ? 'ok' : 'warning'}>
                  {t(on ? 'rules.aclOn' : 'rules.aclOff')}
                </StatusLabel>
                <ActionButton
                  variant="secondary"
                  size="sm"
                  disabledReason={reason}
                  onClick={() => review({ type: 'enableAcls', cluster, enabled: !on })}
                >
                  {t(on ? 'rules.turnAclOff' : 'rules.turnAclOn')}
                </ActionButton>
              </Flex>
              <p>{t('rules.aclAbout')}</p>
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('rules.roles')}</CardTitle>
            <CardBody>
              <SortableTable
                label={t('rules.roles')}
                columns={roleColumns}
                rows={roles}
                rowKey={(role) => role.id}
                toolbar={roles.length > 0 && addRole}
                empty={
                  <NothingHere
                    compact
                    headingLevel="h3"
                    title={t('rules.noRoles')}
                    actions={addRole}
                  >
                    {t('rules.noRolesAbout')}
                  </NothingHere>
                }
                rowActions={(role) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: role.id })}
                    entries={entries(
                      role.id,
                      () => setAsked({ kind: 'role', role, existing: true }),
                      usersOf(role.id),
                    )}
                  />
                )}
              />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('rules.subjects')}</CardTitle>
            <CardBody>
              <SortableTable
                label={t('rules.subjects')}
                columns={subjectColumns}
                rows={subjects}
                rowKey={(one) => `${one.kind} ${one.id}`}
                toolbar={subjects.length > 0 && addSubject}
                empty={
                  <NothingHere
                    compact
                    headingLevel="h3"
                    title={t('rules.noSubjects')}
                    actions={addSubject}
                  />
                }
                rowActions={(subject) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: subject.id })}
                    entries={entries(subject.id, () =>
                      setAsked({ kind: 'subject', subject, existing: true }),
                    )}
                  />
                )}
              />
            </CardBody>
          </Card>
          <ForeignList section="acls" onDelete={(element) => remove(element.id)} />
        </div>
      </PageSection>
      {asked?.kind === 'role' && <RoleDialog {...asked} onClose={() => setAsked(null)} />}
      {asked?.kind === 'subject' && <SubjectDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
