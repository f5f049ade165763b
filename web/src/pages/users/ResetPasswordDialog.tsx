import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { User } from '../../api/types';
import { useResetPassword } from '../../api/users';
import { ProblemAlert } from '../../components/ProblemAlert';
import { OneTimePassword } from './OneTimePassword';

interface ResetPasswordDialogProps {
  user: User;
  onClose: () => void;
}

/** Replaces a forgotten password by a one-time password. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation();
  const reset = useResetPassword(user.id);
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="reset-title">
      <ModalHeader title={t('users.reset.title', { name: user.name })} labelId="reset-title" />
      <ModalBody>
        {reset.data ? (
          <OneTimePassword title={t('users.reset.done')} password={reset.data.oneTimePassword} />
        ) : (
          <>
            <ProblemAlert error={reset.error} />
            <p>{t('users.reset.about')}</p>
          </>
        )}
      </ModalBody>
      <ModalFooter>
        {reset.data ? (
          <Button onClick={onClose}>{t('common.done')}</Button>
        ) : (
          <>
            <Button
              onClick={() => reset.mutate(undefined)}
              isDisabled={reset.isPending}
              isLoading={reset.isPending}
            >
              {t('users.reset.submit')}
            </Button>
            <Button variant="link" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </>
        )}
      </ModalFooter>
    </Modal>
  );
}
