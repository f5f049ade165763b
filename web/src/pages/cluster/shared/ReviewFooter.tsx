import { Button, ModalFooter } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';

interface ReviewFooterProps {
  /** Id of the form that is sent. */
  form: string;
  /** Why it can't be reviewed yet; null where it can. */
  disabledReason?: string | null;
  /** The step before this one, if there is one. */
  onBack?: () => void;
  onClose: () => void;
}

/** The end of every dialog whose answer becomes a plan. */
export function ReviewFooter({ form, disabledReason = null, onBack, onClose }: ReviewFooterProps) {
  const { t } = useTranslation();
  return (
    <ModalFooter>
      <ActionButton type="submit" form={form} disabledReason={disabledReason}>
        {t('cluster.review')}
      </ActionButton>
      {onBack && (
        <Button variant="secondary" onClick={onBack}>
          {t('common.back')}
        </Button>
      )}
      <Button variant="link" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </ModalFooter>
  );
}
