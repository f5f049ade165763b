import {
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, problemOfField } from '../../api/problem';
import type { Grant } from '../../api/types';
import { useAddUser } from '../../api/users';
import { Field } from '../../components/Field';
import { ProblemAlert } from '../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../components/composition';
import { distinct, looksLikeUserName } from './grants';
import { GrantsEditor } from './GrantsEditor';
import { OneTimePassword } from './OneTimePassword';
import { RolesHelp } from './RolesHelp';

const formId = 'add-user-form';

/** A new user with roles; luci makes a one-time password, which is shown once. */
export function AddUserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const add = useAddUser();
  const [name, setName] = useState('');
  const [grants, setGrants] = useState<Grant[]>([
    { role: 'VIEWER', scope: { kind: 'EVERYTHING' } },
  ]);
  const problem = add.error ? asProblem(add.error) : null;
  const wrong = name !== '' && !looksLikeUserName(name);
  const ready = looksLikeUserName(name) && !add.isPending;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready) add.mutate({ name, grants: distinct(grants) });
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-user-title">
      <ModalHeader title={t('users.add.title')} labelId="add-user-title" />
      <ModalBody>
        {add.data ? (
          <OneTimePassword
            title={t('users.add.added', { name: add.data.user.name })}
            password={add.data.oneTimePassword}
          />
        ) : (
          <Form id={formId} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
            <ProblemAlert error={add.error} besideFields={['name', 'grants']} />
            <Field
              id="user-name"
              label={t('users.name')}
              hint={t('users.nameHint')}
              remark={wrong ? t('users.nameWrong') : null}
              problem={problemOfField(problem, 'name')}
              required
            >
              <TextInput
                id="user-name"
                autoFocus
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                aria-describedby="user-name-text"
                validated={wrong ? 'error' : 'default'}
                value={name}
                onChange={(_event, value) => setName(value)}
              />
            </Field>
            <Field
              id="user-grants"
              label={t('users.grants')}
              help={<RolesHelp />}
              problem={problemOfField(problem, 'grants')}
              group
            >
              <GrantsEditor value={grants} onChange={setGrants} />
            </Field>
          </Form>
        )}
      </ModalBody>
      <ModalFooter>
        {add.data ? (
          <Button onClick={onClose}>{t('common.done')}</Button>
        ) : (
          <>
            <Button type="submit" form={formId} isDisabled={!ready} isLoading={add.isPending}>
              {t('users.add.submit')}
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
