import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { UserIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSignOut, useUser } from '../api/session';

export function UserMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const user = useUser();
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const name = user?.name ?? '';
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plainText"
          isExpanded={open}
          onClick={() => setOpen(!open)}
          icon={<UserIcon />}
          aria-label={t('shell.user', { name })}
        >
          <span className="conga-user-name">{name}</span>
        </MenuToggle>
      )}
    >
      <DropdownList>
        <DropdownItem onClick={() => navigate('/password')}>
          {t('shell.changePassword')}
        </DropdownItem>
        <DropdownItem onClick={onShowKeys}>{t('shell.keys')}</DropdownItem>
        <Divider component="li" />
        <DropdownItem onClick={() => signOut.mutate()}>{t('shell.signOut')}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
