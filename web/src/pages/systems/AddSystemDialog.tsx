import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useAddSystem, useProbe } from '../../api/systems';
import { ProblemAlert } from '../../components/ProblemAlert';
import { holdEnterWhileComposing } from '../../components/composition';
import { AddedSystem } from './AddedSystem';
import { AddressFields } from './AddressFields';
import { CredentialFields } from './CredentialFields';
import { credentialBody, noCredential } from './credential';
import { ProbedSystem } from './ProbedSystem';
import { defaultPort, looksLikeAddress, portOf } from './systemState';

const formId = 'add-system-form';

/**
 * Adds one system: who answers at the address, its fingerprint compared by a person, and only then
 * the password or token, once.
 */
export function AddSystemDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const probe = useProbe();
  const add = useAddSystem();
  const [address, setAddress] = useState('');
  const [port, setPort] = useState(String(defaultPort));
  const [confirmed, setConfirmed] = useState(false);
  const [credential, setCredential] = useState(noCredential);

  const found = probe.data;
  const added = add.data;
  const portNumber = portOf(port);
  const canProbe = looksLikeAddress(address) && portNumber !== null && !probe.isPending;
  const takeOverMissing = Boolean(found?.identity.trustedBy) && !credential.takeOver;
  const canAdd = confirmed && credential.secret !== '' && !takeOverMissing && !add.isPending;

  const startOver = (keepAddress: boolean) => {
    probe.reset();
    add.reset();
    setConfirmed(false);
    setCredential(noCredential);
    if (!keepAddress) setAddress('');
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!found) {
      if (canProbe) probe.mutate({ address, port: portNumber });
    } else if (canAdd) {
      add.mutate(
        {
          address: found.address,
          port: found.port,
          fingerprint: found.fingerprint,
          ...credentialBody(credential),
        },
        { onError: () => setCredential({ ...credential, secret: '' }) },
      );
    }
  };
  const usable = found && !found.alreadyAdded;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-system-title">
      <ModalHeader
        title={t('systems.add.title')}
        labelId="add-system-title"
        description={added ? undefined : t('systems.add.about')}
      />
      <ModalBody>
        {added ? (
          <AddedSystem system={added} />
        ) : (
          <Form id={formId} onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
            <ProblemAlert
              error={add.error ?? probe.error}
              besideFields={found ? ['password', 'token'] : ['address', 'port']}
            />
            {found ? (
              <ProbedSystem probe={found} confirmed={confirmed} onConfirm={setConfirmed} />
            ) : (
              <AddressFields
                address={address}
                port={port}
                onAddress={setAddress}
                onPort={setPort}
                problem={probe.error ? asProblem(probe.error) : null}
              />
            )}
            {usable && confirmed && (
              <CredentialFields
                id="add-system"
                value={credential}
                onChange={setCredential}
                trustedBy={found.identity.trustedBy}
                problem={add.error ? asProblem(add.error) : null}
              />
            )}
          </Form>
        )}
      </ModalBody>
      <ModalFooter>
        {added ? (
          <>
            <Button onClick={onClose}>{t('common.done')}</Button>
            <Button variant="secondary" onClick={() => startOver(false)}>
              {t('systems.add.another')}
            </Button>
          </>
        ) : (
          <>
            {usable && (
              <Button type="submit" form={formId} isDisabled={!canAdd} isLoading={add.isPending}>
                {t('systems.add.submit')}
              </Button>
            )}
            {!found && (
              <Button
                type="submit"
                form={formId}
                isDisabled={!canProbe}
                isLoading={probe.isPending}
              >
                {t('systems.add.probe')}
              </Button>
            )}
            {found && (
              <Button
                variant="secondary"
                onClick={() => startOver(true)}
                isDisabled={add.isPending}
              >
                {t('common.back')}
              </Button>
            )}
            <Button variant="link" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </>
        )}
      </ModalFooter>
    </Modal>
  );
}
