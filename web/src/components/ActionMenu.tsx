import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { EllipsisVIcon } from '@patternfly/react-icons';
import { useState } from 'react';

export interface MenuEntry {
  key: string;
  label: string;
  /** Why it can't be used now; the entry stays and says so. */
  disabledReason?: string | null;
  danger?: boolean;
  onSelect: () => void;
}

interface ActionMenuProps {
  label: string;
  /** What can be done; as a function where a long list has a menu in each row: it is asked once the menu opens. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  /** Shows the label on the toggle instead of three dots. */
  named?: boolean;
}

/** Actions of one object; entries that can't be used stay reachable and say why. */
export function ActionMenu({ label, entries: given, named = false }: ActionMenuProps) {
  const [open, setOpen] = useState(false);
  const entries = typeof given !== 'function' ? given : open ? given() : [];
  const firstDanger = entries.findIndex((entry) => entry.danger);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      shouldFocusFirstItemOnOpen
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          variant={named ? 'default' : 'plain'}
          aria-label={named ? undefined : label}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          icon={named ? undefined : <EllipsisVIcon />}
        >
          {named ? label : undefined}
        </MenuToggle>
      )}
    >
      <DropdownList>
        {entries.flatMap((entry, index) => [
          ...(index === firstDanger && index > 0 ? [<Divider key="divider" component="li" />] : []),
          <DropdownItem
            key={entry.key}
            isDanger={entry.danger}
            isAriaDisabled={Boolean(entry.disabledReason)}
            description={entry.disabledReason ?? undefined}
            onClick={entry.disabledReason ? undefined : entry.onSelect}
          >
            {entry.label}
          </DropdownItem>,
        ])}
      </DropdownList>
    </Dropdown>
  );
}
