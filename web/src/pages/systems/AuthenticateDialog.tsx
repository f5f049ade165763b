import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useAuthenticateSystem, useProbe } from '../../api/systems';
import type { System } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../components/composition';
import { CredentialFields } from './CredentialFields';
import { credentialBody, noCredential } from './credential';
import { FingerprintCheck } from './FingerprintCheck';

interface AuthenticateDialogProps {
  system: System;
  onClose: () => void;
}

const formId = 'authenticate-form';

/** Makes a known system trust this luci again, after its trust was revoked or ricci was replaced. */
export function AuthenticateDialog({ system, onClose }: AuthenticateDialogProps) {
  const { t } = useTranslation();
  const probe = useProbe();
  const authenticate = useAuthenticateSystem(system.id);
  const [confirmed, setConfirmed] = useState(false);
  const [credential, setCredential] = useState(noCredential);
  const { mutate: ask } = probe;
  const { address, port } = system;
  useEffect(() => ask({ address, port }), [ask, address, port]);

  const found = probe.data;
  const changed = found !== undefined && found.fingerprint !== system.fingerprint;
  const ready =
    found !== undefined &&
    (!changed || confirmed) &&
    credential.secret !== '' &&
    (!found.identity.trustedBy || credential.takeOver) &&
    !authenticate.isPending;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    authenticate.mutate(
      { fingerprint: found.fingerprint, ...credentialBody(credential) },
      { onSuccess: onClose, onError: () => setCredential({ ...credential, secret: '' }) },
    );
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="authenticate-title">
      <ModalHeader
        title={t('systems.authenticate.title', { name: system.name })}
        labelId="authenticate-title"
        description={t('systems.authenticate.about')}
      />
      <ModalBody>
        <Form id={formId} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <ProblemAlert error={authenticate.error ?? probe.error} />
          {found && (
            <FingerprintCheck
              known={system.fingerprint}
              seen={found.fingerprint}
              confirmed={confirmed}
              onConfirm={setConfirmed}
            />
          )}
          {found && (!changed || confirmed) && (
            <CredentialFields
              id="authenticate"
              value={credential}
              onChange={setCredential}
              trustedBy={found.identity.trustedBy}
              problem={authenticate.error ? asProblem(authenticate.error) : null}
            />
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        {found ? (
          <Button
            type="submit"
            form={formId}
            isDisabled={!ready}
            isLoading={authenticate.isPending}
          >
            {t('systems.authenticate.submit')}
          </Button>
        ) : (
          <Button
            onClick={() => ask({ address, port })}
            isLoading={probe.isPending}
            isDisabled={probe.isPending}
          >
            {t('common.retry')}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
