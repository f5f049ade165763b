import { Checkbox, Form, Modal, ModalBody, ModalHeader, TextInput } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { useReview } from '../../../plan/PlanProvider';
import { OrderButtons } from '../services/OrderButtons';
import { shifted } from '../services/serviceModel';
import { useCluster } from '../useCluster';
import type { FailoverDomain } from './domainModel';
import { ReviewFooter } from '../shared/ReviewFooter';

interface DomainDialogProps {
  /** The one to change; none: a new one. */
  domain: FailoverDomain | null;
  onClose: () => void;
}

interface Candidate {
  node: string;
  member: boolean;
}

/** Name, members in their order, and what holds besides. */
export function DomainDialog({ domain, onClose }: DomainDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [name, setName] = useState(domain?.name ?? '');
  const [nodes, setNodes] = useState<Candidate[]>(() => {
    const members = domain?.members.map((one) => one.node) ?? [];
    const others = detail.nodes.map((node) => node.name).filter((one) => !members.includes(one));
    return [
      ...members.map((node) => ({ node, member: true })),
      ...others.map((node) => ({ node, member: false })),
    ];
  });
  const [prioritized, setPrioritized] = useState(domain?.prioritized ?? true);
  const [restricted, setRestricted] = useState(domain?.restricted ?? false);
  const [noFailback, setNoFailback] = useState(domain?.noFailback ?? false);
  const [tried, setTried] = useState(false);
  const taken = domain === null && detail.domains.some((one) => one.name === name);
  const wrongName = taken ? 'taken' : /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(name) ? null : 'form';
  const members = nodes.filter((one) => one.member).map((one) => one.node);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongName || members.length === 0) return;
    review(
      {
        type: 'saveFailoverDomain',
        cluster: detail.summary.id,
        domain: name,
        create: domain === null,
        members,
        prioritized,
        restricted,
        noFailback,
      },
      onClose,
    );
  };
  const title = domain ? t('domains.editTitle', { name: domain.name }) : t('domains.create');
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="domain-title">
      <ModalHeader title={title} labelId="domain-title" description={t('domains.about')} />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form id="domain-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {domain === null && (
            <Field
              id="domain-name"
              label={t('domains.name')}
              required
              remark={wrongName && (tried || name !== '') ? t(`domains.names.${wrongName}`) : null}
            >
              <TextInput
                id="domain-name"
                aria-describedby="domain-name-text"
                value={name}
                autoComplete="off"
                spellCheck={false}
                onChange={(_event, value) => setName(value)}
              />
            </Field>
          )}
          <fieldset className="conga-plain-list">
            <legend className="conga-legend">{t('domains.members')}</legend>
            <p className="conga-subtle">
              {t(prioritized ? 'domains.ordered' : 'domains.unordered')}
            </p>
            <ol className="conga-drafts">
              {nodes.map((one, index) => (
                <li key={one.node} className="conga-draft conga-draft-head">
                  <Checkbox
                    id={`domain-${one.node}`}
                    label={<span className="conga-name">{one.node}</span>}
                    isChecked={one.member}
                    onChange={(_event, member) =>
                      setNodes(nodes.map((each) => (each === one ? { ...each, member } : each)))
                    }
                  />
                  {prioritized && (
                    <span className="conga-draft-tools">
                      <OrderButtons
                        name={one.node}
                        index={index}
                        count={nodes.length}
                        onMove={(by) => setNodes(shifted(nodes, index, by))}
                      />
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </fieldset>
          <Checkbox
            id="domain-prioritized"
            label={t('domains.option.prioritized')}
            description={t('domains.optionAbout.prioritized')}
            isChecked={prioritized}
            onChange={(_event, checked) => setPrioritized(checked)}
          />
          <Checkbox
            id="domain-restricted"
            label={t('domains.option.restricted')}
            description={t('domains.optionAbout.restricted')}
            isChecked={restricted}
            onChange={(_event, checked) => setRestricted(checked)}
          />
          <Checkbox
            id="domain-no-failback"
            label={t('domains.option.noFailback')}
            description={t('domains.optionAbout.noFailback')}
            isChecked={noFailback}
            onChange={(_event, checked) => setNoFailback(checked)}
          />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="domain-form"
        disabledReason={members.length === 0 ? t('domains.needsMember') : null}
        onClose={onClose}
      />
    </Modal>
  );
}
