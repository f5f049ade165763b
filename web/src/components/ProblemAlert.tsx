import { Alert, AlertActionCloseButton, Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { asProblem, everyProblem, type Problem } from '../api/problem';
import { problemText } from './problemText';

interface ProblemAlertProps {
  problem?: Problem | null;
  /** A thrown error, instead of a problem. */
  error?: unknown;
  onClose?: () => void;
  /** Seconds until trying again makes sense; shown while above zero. */
  waitSeconds?: number;
  className?: string;
  /** Fields that show their own problems: these are not repeated here. */
  besideFields?: readonly string[];
}

/** One problem or several: what happened, why, what to do, and the code to ask about. */
export function ProblemAlert({
  problem,
  error,
  onClose,
  waitSeconds = 0,
  className,
  besideFields = [],
}: ProblemAlertProps) {
  const { t } = useTranslation();
  const shown = problem ?? (error ? asProblem(error) : null);
  const listed = shown
    ? everyProblem(shown).filter((one) => !one.field || !besideFields.includes(one.field))
    : [];
  if (listed.length === 0) return null;
  return (
    <div role="alert" className={className ?? 'conga-problems'}>
      {listed.map((one, index) => {
        const text = problemText(one, t);
        const variant =
          one.severity?.toLowerCase() === 'warning'
            ? 'warning'
            : one.severity?.toLowerCase() === 'info'
              ? 'info'
              : 'danger';
        return (
          <Alert
            key={`${one.code}-${index}`}
            isInline
            variant={variant}
            title={text.what}
            component="p"
            actionClose={
              onClose && index === 0 ? <AlertActionCloseButton onClose={onClose} /> : undefined
            }
          >
            {text.why && <p>{text.why}</p>}
            {text.remedy && (
              <p>
                <strong>{t('components.problem.remedy')}</strong> {text.remedy}
              </p>
            )}
            {waitSeconds > 0 && (
              <p>{t('components.problem.wait', { count: Math.ceil(waitSeconds) })}</p>
            )}
            <Label isCompact variant="outline" className="conga-problem-code">
              {one.code}
            </Label>
          </Alert>
        );
      })}
    </div>
  );
}
