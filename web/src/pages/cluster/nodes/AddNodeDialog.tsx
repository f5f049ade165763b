import {
  Checkbox,
  Form,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSystems } from '../../../api/systems';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { useReview } from '../../../plan/PlanProvider';
import { useCluster } from '../useCluster';
import { addressesOf, candidatesOf, proposedLinks } from './candidates';
import { ReviewFooter } from '../shared/ReviewFooter';

/** Takes a known system into the cluster, with as many links as the others have. */
export function AddNodeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const systems = useSystems();
  const [id, setId] = useState('');
  const [name, setName] = useState('');
  const [links, setLinks] = useState<string[]>([]);
  const [install, setInstall] = useState(true);
  const [boot, setBoot] = useState(true);
  const candidates = candidatesOf(systems.data?.items ?? []);
  const count = Math.max(1, ...detail.nodes.map((node) => node.links.length));
  const chosen = candidates.find((candidate) => candidate.system.id === id)?.system;
  const choose = (next: string) => {
    const system = candidates.find((candidate) => candidate.system.id === next)?.system;
    setId(next);
    setName(system?.facts?.hostname ?? system?.name ?? '');
    setLinks(
      system
        ? proposedLinks(
            system,
            count,
            detail.nodes.map((node) => node.links),
          )
        : [],
    );
  };
  const reason = !chosen
    ? t('cluster.addNode.chooseFirst')
    : name === '' || links.some((link) => link === '')
      ? t('cluster.addNode.incomplete')
      : null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason !== null || !chosen) return;
    review(
      {
        type: 'addNode',
        cluster: detail.summary.id,
        node: { system: chosen.id, name, links },
        installPackages: install,
        startAtBoot: boot,
      },
      onClose,
    );
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="add-node-title">
      <ModalHeader
        title={t('cluster.addNode.title')}
        labelId="add-node-title"
        description={t('cluster.addNode.about')}
      />
      <ModalBody>
        <Form id="add-node-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <ProblemAlert error={systems.error} />
          <Field id="add-node-system" label={t('cluster.addNode.system')} required>
            <FormSelect id="add-node-system" value={id} onChange={(_event, next) => choose(next)}>
              <FormSelectOption value="" label={t('cluster.addNode.choose')} isPlaceholder />
              {candidates.map(({ system, reason: why, cluster }) => (
                <FormSelectOption
                  key={system.id}
                  value={system.id}
                  isDisabled={why !== null}
                  label={
                    why === null
                      ? system.name
                      : `${system.name} – ${t(`cluster.candidate.${why}`, { cluster: cluster ?? '' })}`
                  }
                />
              ))}
            </FormSelect>
          </Field>
          {systems.data && candidates.every((candidate) => candidate.reason !== null) && (
            <p>
              {t('cluster.addNode.none')} <Link to="/systems">{t('places.systems')}</Link>
            </p>
          )}
          {chosen && (
            <>
              <Field
                id="add-node-name"
                label={t('cluster.addNode.name')}
                help={t('cluster.addNode.nameHelp')}
                required
              >
                <TextInput
                  id="add-node-name"
                  value={name}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(_event, value) => setName(value.trim())}
                />
              </Field>
              {links.map((link, index) => (
                <Field
                  key={index}
                  id={`add-node-link-${index}`}
                  label={t('cluster.nodes.link', { number: index })}
                  hint={t('cluster.addNode.linkHint', {
                    addresses: addressesOf(chosen).join(', '),
                  })}
                  required
                >
                  <TextInput
                    id={`add-node-link-${index}`}
                    aria-describedby={`add-node-link-${index}-text`}
                    value={link}
                    autoComplete="off"
                    spellCheck={false}
                    onChange={(_event, value) =>
                      setLinks(links.map((one, at) => (at === index ? value.trim() : one)))
                    }
                  />
                </Field>
              ))}
              <Checkbox
                id="add-node-install"
                label={t('cluster.install')}
                isChecked={install}
                onChange={(_event, checked) => setInstall(checked)}
              />
              <Checkbox
                id="add-node-boot"
                label={t('cluster.startAtBoot')}
                isChecked={boot}
                onChange={(_event, checked) => setBoot(checked)}
              />
            </>
          )}
        </Form>
      </ModalBody>
      <ReviewFooter form="add-node-form" disabledReason={reason} onClose={onClose} />
    </Modal>
  );
}
