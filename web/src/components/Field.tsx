import { FormGroup, FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { everyProblem, type Problem } from '../api/problem';
import { FieldHelp } from './FieldHelp';
import { problemText } from './problemText';

interface FieldProps {
  id: string;
  label: string;
  help?: ReactNode;
  /** One line under the control that is always shown. */
  hint?: string;
  required?: boolean;
  problem?: Problem | undefined;
  /** The control is a group of several, such as radio buttons. */
  group?: boolean;
  /** A remark of the form itself, before anything was sent. */
  remark?: string | null;
  children: ReactNode;
}

/** Label, control, help and the problem of one field. The control carries `aria-describedby={id}-text`. */
export function Field({
  id,
  label,
  help,
  hint,
  required,
  group,
  problem,
  remark,
  children,
}: FieldProps) {
  const { t } = useTranslation();
  const problems = problem ? everyProblem(problem).map((one) => problemText(one, t)) : [];
  return (
    <FormGroup
      fieldId={id}
      role={group ? 'radiogroup' : undefined}
      label={label}
      isRequired={required}
      labelHelp={help ? <FieldHelp label={label}>{help}</FieldHelp> : undefined}
    >
      {children}
      {(Boolean(hint) || Boolean(remark) || problems.length > 0) && (
        <FormHelperText>
          <HelperText id={`${id}-text`} isLiveRegion={Boolean(remark) || problems.length > 0}>
            {problems.map((text) => (
              <HelperTextItem key={text.what} variant="error">
                {text.what} {text.why} {text.remedy}
              </HelperTextItem>
            ))}
            {problems.length === 0 && remark && (
              <HelperTextItem variant="error">{remark}</HelperTextItem>
            )}
            {hint && <HelperTextItem>{hint}</HelperTextItem>}
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
