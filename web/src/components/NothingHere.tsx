import {
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import type { ComponentType, ReactNode } from 'react';

interface NothingHereProps {
  title: string;
  icon?: ComponentType;
  /** What would be here and how it gets here. */
  children?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 'h1' | 'h2' | 'h3';
  compact?: boolean;
}

/** Says that a list is empty, why, and what to do first. */
export function NothingHere({
  title,
  icon,
  children,
  actions,
  headingLevel = 'h2',
  compact = false,
}: NothingHereProps) {
  return (
    <EmptyState
      titleText={title}
      headingLevel={headingLevel}
      icon={icon}
      variant={compact ? 'sm' : 'lg'}
    >
      {children && <EmptyStateBody>{children}</EmptyStateBody>}
      {actions && (
        <EmptyStateFooter>
          <EmptyStateActions>{actions}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
