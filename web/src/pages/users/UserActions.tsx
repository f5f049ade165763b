import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../api/session';
import type { User } from '../../api/types';
import { useChangeUser, useRemoveUser } from '../../api/users';
import { ActionMenu } from '../../components/ActionMenu';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { EditGrantsDialog } from './EditGrantsDialog';
import { ResetPasswordDialog } from './ResetPasswordDialog';

type Open = 'grants' | 'password' | 'enable' | 'remove' | null;

/** What can be done with one user; nobody disables or removes themselves. */
export function UserActions({ user }: { user: User }) {
  const { t } = useTranslation();
  const oneself = useUser()?.id === user.id;
  const change = useChangeUser(user.id);
  const remove = useRemoveUser(user.id);
  const [open, setOpen] = useState<Open>(null);
  const close = () => {
    setOpen(null);
    change.reset();
    remove.reset();
  };
  const notOneself = oneself ? t('users.notOneself') : null;
  return (
    <>
      <ActionMenu
        label={t('common.moreActions', { name: user.name })}
        entries={[
          {
            key: 'grants',
            label: t('users.editGrants'),
            disabledReason: notOneself,
            onSelect: () => setOpen('grants'),
          },
          {
            key: 'password',
            label: t('users.reset.action'),
            disabledReason: oneself ? t('users.reset.oneself') : null,
            onSelect: () => setOpen('password'),
          },
          {
            key: 'enable',
            label: user.enabled ? t('users.disable.action') : t('users.enable.action'),
            disabledReason: notOneself,
            onSelect: () => setOpen('enable'),
          },
          {
            key: 'remove',
            label: t('common.remove'),
            danger: true,
            disabledReason: notOneself,
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      {open === 'grants' && <EditGrantsDialog user={user} onClose={close} />}
      {open === 'password' && <ResetPasswordDialog user={user} onClose={close} />}
      {open === 'enable' && (
        <ConfirmDialog
          title={t(user.enabled ? 'users.disable.title' : 'users.enable.title', {
            name: user.name,
          })}
          confirmLabel={user.enabled ? t('users.disable.action') : t('users.enable.action')}
          busy={change.isPending}
          error={change.error}
          onConfirm={() => change.mutate({ enabled: !user.enabled }, { onSuccess: close })}
          onClose={close}
        >
          {user.enabled ? t('users.disable.about') : t('users.enable.about')}
        </ConfirmDialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('users.remove.title', { name: user.name })}
          typeName={user.name}
          confirmLabel={t('common.remove')}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          {t('users.remove.about')}
        </ConfirmDialog>
      )}
    </>
  );
}
