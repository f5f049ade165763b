import { Form, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../../plan/PlanProvider';
import { ReviewFooter } from '../../shared/ReviewFooter';
import { useCluster } from '../../useCluster';

interface ReleaseGuestDialogProps {
  guest: string;
  /** Its resource. */
  resource: string;
  onClose: () => void;
}

/** The libvirt of the node where it runs has the guest again; it goes on. */
export function ReleaseGuestDialog({ guest, resource, onClose }: ReleaseGuestDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    review({ type: 'releaseFromCluster', cluster: detail.summary.id, resource }, onClose);
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="release-guest-title">
      <ModalHeader
        title={t('guestControl.release.title', { guest })}
        labelId="release-guest-title"
      />
      <ModalBody>
        <Form id="release-guest-form" onSubmit={submit}>
          <p>{t('guestControl.release.about', { guest, cluster: detail.summary.name })}</p>
          <p>{t('guestControl.release.stays')}</p>
        </Form>
      </ModalBody>
      <ReviewFooter form="release-guest-form" onClose={onClose} />
    </Modal>
  );
}
