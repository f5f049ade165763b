import { Label, LabelGroup, PageSection } from '@patternfly/react-core';
import { PlusCircleIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllowed, useUser } from '../../api/session';
import type { Grant, User } from '../../api/types';
import { useUsers } from '../../api/users';
import { ActionButton } from '../../components/ActionButton';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { RelativeTime } from '../../components/RelativeTime';
import { SortableTable, type Column } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { AddUserDialog } from './AddUserDialog';
import { grantKey } from './grants';
import { UserActions } from './UserActions';
import { useScopes } from './useScopes';

/** Who may sign in, and what they may do where. */
export function UsersPage() {
  const { t } = useTranslation();
  const users = useUsers();
  const { nameOf } = useScopes();
  const self = useUser();
  const allowed = useAllowed('MANAGE');
  const [adding, setAdding] = useState(false);
  const grantText = (grant: Grant) =>
    t('users.grant', { role: t(`users.roles.${grant.role}`), place: nameOf(grant.scope) });
  const columns: Column<User>[] = [
    {
      key: 'name',
      title: t('users.name'),
      sortValue: (user) => user.name,
      render: (user) => (
        <span className="conga-name">
          {user.name}
          {user.id === self?.id && ` ${t('users.you')}`}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('users.state'),
      sortValue: (user) => Number(user.enabled),
      render: (user) =>
        user.enabled ? (
          <StatusLabel status="ok">{t('users.enabled')}</StatusLabel>
        ) : (
          <StatusLabel status="off">{t('users.disabled')}</StatusLabel>
        ),
    },
    {
      key: 'grants',
      title: t('users.grants'),
      sortValue: (user) => user.grants.map(grantText).join(', '),
      render: (user) =>
        user.grants.length === 0 ? (
          t('users.noGrants')
        ) : (
          <LabelGroup aria-label={t('users.grants')} numLabels={4}>
            {user.grants.map((grant) => (
              <Label key={grantKey(grant)} isCompact variant="outline">
                {grantText(grant)}
              </Label>
            ))}
          </LabelGroup>
        ),
    },
    {
      key: 'lastSignIn',
      title: t('users.lastSignIn'),
      sortValue: (user) => user.lastSignIn,
      render: (user) => <RelativeTime at={user.lastSignIn} never={t('common.never')} />,
    },
  ];
  return (
    <>
      <PageHeading
        title={t('places.users')}
        description={t('users.about')}
        actions={
          <ActionButton
            icon={<PlusCircleIcon />}
            disabledReason={allowed ? null : t('systems.needsManage')}
            onClick={() => setAdding(true)}
          >
            {t('users.add.action')}
          </ActionButton>
        }
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={users}>
          {({ items }) => (
            <SortableTable
              label={t('places.users')}
              columns={columns}
              rows={items}
              rowKey={(user) => user.id}
              initialSort={{ key: 'name', direction: 'asc' }}
              rowActions={(user) => <UserActions user={user} />}
            />
          )}
        </QueryState>
      </PageSection>
      {adding && <AddUserDialog onClose={() => setAdding(false)} />}
    </>
  );
}
