import { Button, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import { EyeIcon, EyeSlashIcon } from '@patternfly/react-icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { Field } from './Field';

interface PasswordFieldProps {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password' | 'off';
  help?: ReactNode;
  hint?: string;
  remark?: string | null;
  problem?: Problem | undefined;
  required?: boolean;
  autoFocus?: boolean;
}

/** A password that can be shown while it is typed. */
export function PasswordField({
  id,
  label,
  value,
  onChange,
  autoComplete,
  help,
  hint,
  remark,
  problem,
  required,
  autoFocus,
}: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const toggle = shown ? t('components.password.hide') : t('components.password.show');
  return (
    <Field
      id={id}
      label={label}
      help={help}
      hint={hint}
      remark={remark}
      problem={problem}
      required={required}
    >
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            id={id}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            isRequired={required}
            autoFocus={autoFocus}
            aria-describedby={`${id}-text`}
            validated={problem || remark ? 'error' : 'default'}
            value={value}
            onChange={(_event, next) => onChange(next)}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button
            variant="control"
            aria-label={toggle}
            title={toggle}
            icon={shown ? <EyeSlashIcon /> : <EyeIcon />}
            onClick={() => setShown(!shown)}
          />
        </InputGroupItem>
      </InputGroup>
    </Field>
  );
}
