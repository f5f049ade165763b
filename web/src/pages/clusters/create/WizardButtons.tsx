import { Button, useWizardContext, WizardFooterWrapper } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface WizardButtonsProps {
  /** What is missing in this step; said in words beside the buttons. */
  disabledReason: string | null;
  nextLabel?: string;
  isFirst?: boolean;
  onNext?: () => void;
  /** Called when "next" is asked for although something is missing. */
  onBlocked?: () => void;
  onCancel: () => void;
}

/** Back, next, cancel. "Next" stays reachable while something is missing and then says what. */
export function WizardButtons({
  disabledReason,
  nextLabel,
  isFirst = false,
  onNext,
  onBlocked,
  onCancel,
}: WizardButtonsProps) {
  const { t } = useTranslation();
  const { goToNextStep, goToPrevStep } = useWizardContext();
  return (
    <WizardFooterWrapper>
      <Button
        aria-describedby={disabledReason ? 'wizard-missing' : undefined}
        onClick={() => {
          if (disabledReason !== null) onBlocked?.();
          else if (onNext) onNext();
          else void goToNextStep();
        }}
      >
        {nextLabel ?? t('common.next')}
      </Button>
      {!isFirst && (
        <Button variant="secondary" onClick={() => void goToPrevStep()}>
          {t('common.back')}
        </Button>
      )}
      <Button variant="link" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      {disabledReason && (
        <span id="wizard-missing" className="conga-subtle">
          {disabledReason}
        </span>
      )}
    </WizardFooterWrapper>
  );
}
