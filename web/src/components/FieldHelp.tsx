import { FormGroupLabelHelp, Popover } from '@patternfly/react-core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FieldHelpProps {
  label: string;
  children: ReactNode;
}

/** The question mark beside a field that explains it. Escape closes it and not the dialog around. */
export function FieldHelp({ label, children }: FieldHelpProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      setOpen(false);
      toggle.current?.focus();
    };
    window.addEventListener('keydown', escape, true);
    return () => window.removeEventListener('keydown', escape, true);
  }, [open]);
  return (
    <Popover
      headerContent={label}
      bodyContent={children}
      closeBtnAriaLabel={t('common.close')}
      isVisible={open}
      shouldOpen={() => setOpen(true)}
      shouldClose={() => setOpen(false)}
    >
      <FormGroupLabelHelp ref={toggle} aria-label={t('components.field.help', { label })} />
    </Popover>
  );
}
