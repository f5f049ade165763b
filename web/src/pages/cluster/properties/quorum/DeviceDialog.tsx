import {
  Checkbox,
  Form,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalHeader,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSystems } from '../../../../api/systems';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { Field } from '../../../../components/Field';
import { NothingHere } from '../../../../components/NothingHere';
import { useReview } from '../../../../plan/PlanProvider';
import { ReviewFooter } from '../../shared/ReviewFooter';
import { useCluster } from '../../useCluster';
import { configuredDevice, heuristicsText, parseHeuristics } from './quorum';

interface DeviceDialogProps {
  help: Record<string, string>;
  onClose: () => void;
}

/** Use a quorum device: which host, and how it decides. */
export function DeviceDialog({ help, onClose }: DeviceDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const device = configuredDevice(detail);
  const members = new Set(detail.nodes.map((node) => node.system));
  const hosts = (useSystems().data?.items ?? []).filter(
    (system) => !members.has(system.id) && system.trust === 'TRUSTED',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const host =
    chosen ??
    hosts.find((one) => one.facts?.addresses.includes(device?.host ?? ''))?.id ??
    hosts[0]?.id ??
    '';
  const [address, setAddress] = useState<string | null>(device?.host ?? null);
  const [algorithm, setAlgorithm] = useState(device?.algorithm ?? 'ffsplit');
  const [votes, setVotes] = useState(device?.votes ? String(device.votes) : '');
  const [tieBreaker, setTieBreaker] = useState(device?.tieBreaker ?? '');
  const [mode, setMode] = useState(device?.heuristicsMode ?? 'off');
  const [commands, setCommands] = useState(heuristicsText(device?.heuristics ?? {}));
  const [install, setInstall] = useState(true);
  const heuristics = parseHeuristics(commands);
  const system = hosts.find((one) => one.id === host);
  const addresses = system?.facts?.addresses ?? [];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!host || !heuristics) return;
    review(
      {
        type: 'setQuorumDevice',
        cluster: detail.summary.id,
        system: host,
        host: address?.trim() ? address.trim() : null,
        algorithm,
        votes: /^[0-9]+$/.test(votes.trim()) ? Number(votes.trim()) : null,
        tieBreaker: tieBreaker === '' ? null : tieBreaker,
        heuristicsMode: mode,
        heuristics,
        installPackages: install,
      },
      onClose,
    );
  };
  const manual = (text: string | undefined) =>
    text ? <span className="conga-prewrap">{text}</span> : undefined;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="device-title">
      <ModalHeader
        title={device ? t('quorum.device.change') : t('quorum.device.use')}
        labelId="device-title"
        description={t('quorum.device.about')}
      />
      <ModalBody tabIndex={0} aria-label={t('quorum.device.title')}>
        {hosts.length === 0 ? (
          <NothingHere compact headingLevel="h3" title={t('quorum.device.noHost')}>
            {t('quorum.device.noHostBody')}
          </NothingHere>
        ) : (
          <Form id="device-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
            <Field
              id="device-system"
              label={t('quorum.device.system')}
              help={t('quorum.device.systemHelp')}
              required
            >
              <FormSelect
                id="device-system"
                value={host}
                onChange={(_event, value) => setChosen(value)}
              >
                {hosts.map((one) => (
                  <FormSelectOption
                    key={one.id}
                    value={one.id}
                    label={`${one.name} (${one.address})`}
                  />
                ))}
              </FormSelect>
            </Field>
            <Field
              id="device-host"
              label={t('quorum.device.address')}
              help={manual(help.host)}
              hint={t('quorum.device.addressHint', { addresses: addresses.join(', ') || '–' })}
            >
              <TextInput
                id="device-host"
                aria-describedby="device-host-text"
                autoComplete="off"
                spellCheck={false}
                placeholder={system?.address}
                value={address ?? ''}
                onChange={(_event, value) => setAddress(value)}
              />
            </Field>
            <Field
              id="device-algorithm"
              label={t('quorum.device.algorithm')}
              help={manual(help.algorithm)}
              hint={t(algorithm === 'lms' ? 'quorum.device.lmsHint' : 'quorum.device.ffsplitHint')}
            >
              <FormSelect
                id="device-algorithm"
                aria-describedby="device-algorithm-text"
                value={algorithm}
                onChange={(_event, value) => setAlgorithm(value)}
              >
                <FormSelectOption value="ffsplit" label="ffsplit" />
                <FormSelectOption value="lms" label="lms" />
              </FormSelect>
            </Field>
            <Field
              id="device-votes"
              label={t('quorum.device.votes')}
              help={manual(help.votes)}
              hint={t('quorum.device.votesHint')}
            >
              <TextInput
                id="device-votes"
                aria-describedby="device-votes-text"
                inputMode="numeric"
                autoComplete="off"
                value={votes}
                onChange={(_event, value) => setVotes(value)}
              />
            </Field>
            <Field
              id="device-tie"
              label={t('quorum.device.tieBreaker')}
              help={manual(help.tie_breaker)}
            >
              <FormSelect
                id="device-tie"
                value={tieBreaker}
                onChange={(_event, value) => setTieBreaker(value)}
              >
                <FormSelectOption value="" label={t('quorum.device.tieLowest')} />
                <FormSelectOption value="highest" label={t('quorum.device.tieHighest')} />
                {(detail.corosync?.nodes ?? [])
                  .filter((node) => node.id !== null && node.id !== undefined)
                  .map((node) => (
                    <FormSelectOption
                      key={node.name}
                      value={String(node.id)}
                      label={t('quorum.device.tieNode', { node: node.name, id: node.id })}
                    />
                  ))}
              </FormSelect>
            </Field>
            <Field
              id="device-mode"
              label={t('quorum.device.heuristicsMode')}
              help={manual(help.mode)}
            >
              <FormSelect
                id="device-mode"
                value={mode}
                onChange={(_event, value) => setMode(value)}
              >
                {['off', 'on', 'sync'].map((value) => (
                  <FormSelectOption key={value} value={value} label={value} />
                ))}
              </FormSelect>
            </Field>
            <Field
              id="device-heuristics"
              label={t('quorum.device.heuristics')}
              help={manual(help.exec_NAME)}
              hint={t('quorum.device.heuristicsHint')}
              remark={heuristics ? null : t('quorum.device.heuristicsWrong')}
            >
              <TextArea
                id="device-heuristics"
                aria-describedby="device-heuristics-text"
                spellCheck={false}
                rows={3}
                validated={heuristics ? 'default' : 'error'}
                value={commands}
                onChange={(_event, value) => setCommands(value)}
              />
            </Field>
            <Checkbox
              id="device-install"
              label={t('quorum.install')}
              isChecked={install}
              onChange={(_event, value) => setInstall(value)}
            />
          </Form>
        )}
      </ModalBody>
      <ReviewFooter
        form="device-form"
        disabledReason={
          hosts.length === 0
            ? t('quorum.device.noHost')
            : heuristics
              ? null
              : t('quorum.device.heuristicsWrong')
        }
        onClose={onClose}
      />
    </Modal>
  );
}
