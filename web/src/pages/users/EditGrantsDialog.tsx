import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../api/types';
import { useChangeUser } from '../../api/users';
import { Field } from '../../components/Field';
import { ProblemAlert } from '../../components/ProblemAlert';
import { distinct } from './grants';
import { GrantsEditor } from './GrantsEditor';
import { RolesHelp } from './RolesHelp';

interface EditGrantsDialogProps {
  user: User;
  onClose: () => void;
}

const formId = 'edit-grants-form';

/** Changes which roles a user has, and where. */
export function EditGrantsDialog({ user, onClose }: EditGrantsDialogProps) {
  const { t } = useTranslation();
  const change = useChangeUser(user.id);
  const [grants, setGrants] = useState<Grants>([...user.grants]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.mutate({ grants: distinct(grants) }, { onSuccess: onClose });
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="edit-grants-title">
      <ModalHeader
        title={t('users.grantsOf', { name: user.name })}
        labelId="edit-grants-title"
        description={t('users.grantsAbout')}
      />
      <ModalBody>
        <Form id={formId} onSubmit={submit}>
          <ProblemAlert error={change.error} />
          <Field id="edit-grants" label={t('users.grants')} help={<RolesHelp />} group>
            <GrantsEditor value={grants} onChange={setGrants} />
          </Field>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={formId}
          isDisabled={change.isPending}
          isLoading={change.isPending}
        >
          {t('common.save')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

type Grants = User['grants'];
