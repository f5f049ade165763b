import { CollapseColumn, Td } from '@patternfly/react-table';

interface ToggleCellProps {
  /** What opens, by name: the table's own button has an English one and the same in every row. */
  label: string;
  isExpanded: boolean;
  onToggle: () => void;
}

/** The cell that opens and closes a row's details. */
export function ToggleCell({ label, isExpanded, onToggle }: ToggleCellProps) {
  return (
    <Td className="pf-v6-c-table__toggle">
      <CollapseColumn
        aria-label={label}
        isOpen={isExpanded}
        onToggle={onToggle}
        variant="compact"
      />
    </Td>
  );
}
