import { Checkbox, Form, Modal, ModalBody, ModalHeader, Radio } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceState } from '../../../matrix/clusterView';
import { useReview } from '../../../plan/PlanProvider';
import { mainView } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { findResource } from './findResource';
import { ReviewFooter } from '../shared/ReviewFooter';

interface MoveResourceDialogProps {
  resource: ResourceState;
  /** Moved as it runs, moved live, or started where it does not run. */
  how: 'move' | 'migrate' | 'startOn';
  onClose: () => void;
}

/** Where to? Nodes that can't take it stay in the list and say why. */
export function MoveResourceDialog({ resource, how, onClose }: MoveResourceDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const view = mainView(detail)?.view;
  const here = view ? (findResource(view, resource.id)?.nodes ?? []) : [];
  const domain = detail.domains.find((one) => one.services.includes(resource.id));
  const reasonOf = (name: string): string | null => {
    const member = view?.members.find((one) => one.name === name);
    if (here.includes(name)) return t('cluster.move.here');
    if (!member?.online) return t('cluster.move.offline');
    if (member.standby) return t('cluster.move.standby');
    if (member.maintenance) return t('services.move.maintenance');
    if (domain?.restricted && !domain.members.some((one) => one.node === name))
      return t('services.move.notInDomain', { domain: domain.name });
    return null;
  };
  const names = view?.members.map((member) => member.name) ?? [];
  const [target, setTarget] = useState<string>(() => names.find((name) => !reasonOf(name)) ?? '');
  const [hold, setHold] = useState(false);
  const starts = how === 'startOn';
  const of = { cluster: detail.summary.id, service: resource.id, hold };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
    review(
      starts
        ? { type: 'startService', ...of, node: target }
        : { type: 'relocateService', ...of, node: target === '' ? null : target },
    );
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="move-title">
      <ModalHeader
        title={t(`services.move.${how}`, { name: resource.id })}
        labelId="move-title"
        description={t(`services.move.${how}About`)}
      />
      <ModalBody>
        <Form id="move-form" onSubmit={submit}>
          <fieldset className="conga-plain-list">
            <legend className="pf-v6-screen-reader">{t('cluster.move.target')}</legend>
            {names.map((name) => {
              const reason = reasonOf(name);
              return (
                <Radio
                  key={name}
                  id={`move-${name}`}
                  name="move-target"
                  label={<span className="conga-name">{name}</span>}
                  description={reason ?? undefined}
                  isDisabled={reason !== null}
                  isChecked={target === name}
                  onChange={() => setTarget(name)}
                />
              );
            })}
            {!starts && (
              <Radio
                id="move-away"
                name="move-target"
                label={t('cluster.move.away')}
                description={t('cluster.move.awayAbout')}
                isChecked={target === ''}
                onChange={() => setTarget('')}
              />
            )}
          </fieldset>
          <Checkbox
            id="move-hold"
            label={t('services.move.hold')}
            description={t('services.move.holdAbout')}
            isChecked={hold}
            onChange={(_event, checked) => setHold(checked)}
          />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="move-form"
        disabledReason={starts && target === '' ? t('cluster.move.chooseFirst') : null}
        onClose={onClose}
      />
    </Modal>
  );
}
