import { FormGroupLabelHelp, Popover } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FieldHelpProps {
  label: string;
  children: ReactNode;
}

/** The question mark beside a field that explains it. */
export function FieldHelp({ label, children }: FieldHelpProps) {
  const { t } = useTranslation();
  const name = t('components.field.help', { label });
  return (
    <Popover headerContent={label} bodyContent={children} closeBtnAriaLabel={t('common.close')}>
      <FormGroupLabelHelp aria-label={name} />
    </Popover>
  );
}
