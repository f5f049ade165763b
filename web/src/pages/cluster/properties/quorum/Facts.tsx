import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { FieldHelp } from '../../../../components/FieldHelp';

interface Row {
  term: string;
  value: ReactNode;
  /** From a manual page, or of ours. */
  help?: string | undefined;
}

/** Terms and values; a value that is empty is left out. */
export function Facts({ label, rows }: { label: string; rows: Row[] }) {
  return (
    <DescriptionList className="conga-facts" aria-label={label}>
      {rows
        .filter(({ value }) => value !== '' && value !== null && value !== undefined)
        .map(({ term, value, help }) => (
          <DescriptionListGroup key={term}>
            <DescriptionListTerm>
              {term}{' '}
              {help && (
                <FieldHelp label={term}>
                  <span className="conga-prewrap">{help}</span>
                </FieldHelp>
              )}
            </DescriptionListTerm>
            <DescriptionListDescription>{value}</DescriptionListDescription>
          </DescriptionListGroup>
        ))}
    </DescriptionList>
  );
}
