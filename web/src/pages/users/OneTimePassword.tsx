import { Alert, ClipboardCopy } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface OneTimePasswordProps {
  title: string;
  password?: string | null;
}

/** A password that is shown this once, to be handed over. */
export function OneTimePassword({ title, password }: OneTimePasswordProps) {
  const { t } = useTranslation();
  return (
    <Alert isInline variant="success" component="p" title={title}>
      {password && (
        <>
          <p>{t('users.oneTimePassword')}</p>
          <ClipboardCopy
            isReadOnly
            isCode
            hoverTip={t('components.copy')}
            clickTip={t('components.command.copied')}
            textAriaLabel={t('password.oneTime')}
            toggleAriaLabel={t('components.copy')}
          >
            {password}
          </ClipboardCopy>
        </>
      )}
    </Alert>
  );
}
