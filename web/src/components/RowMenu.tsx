import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface RowAction {
  key: string;
  text: string;
  onClick: () => void;
  danger?: boolean;
  /** Why it can't be done now; the item stays and says so. */
  disabledReason?: string | null;
}

interface RowMenuProps {
  /** The object's name, for the toggle's label. */
  name: string;
  actions: readonly RowAction[];
}

/** The menu of one row or object. */
export function RowMenu({ name, actions }: RowMenuProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      shouldFocusToggleOnSelect
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant="plain"
          isExpanded={open}
          aria-label={t('common.moreActions', { name })}
          onClick={() => setOpen(!open)}
          icon={<EllipsisVIcon />}
        />
      )}
    >
      <DropdownList>
        {actions.map((action) => (
          <DropdownItem
            key={action.key}
            isDanger={action.danger}
            isAriaDisabled={Boolean(action.disabledReason)}
            description={action.disabledReason ?? undefined}
            onClick={action.disabledReason ? undefined : action.onClick}
          >
            {action.text}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
