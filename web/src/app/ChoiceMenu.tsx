import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen here; the toggle's accessible name. */
  label: string;
  icon: ReactNode;
  value: Value;
  choices: readonly { value: Value; text: string; language?: string }[];
  onChoose: (value: Value) => void;
}

/** A small menu in the masthead with one choice marked. */
export function ChoiceMenu<Value extends string>({
  label,
  icon,
  value,
  choices,
  onChoose,
}: ChoiceMenuProps<Value>) {
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
          aria-label={label}
          title={label}
          isExpanded={open}
          onClick={() => setOpen(!open)}
          icon={icon}
        />
      )}
    >
      <DropdownList aria-label={label}>
        {choices.map((choice) => (
          <DropdownItem
            key={choice.value}
            lang={choice.language}
            isSelected={choice.value === value}
            onClick={() => onChoose(choice.value)}
          >
            {choice.text}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
