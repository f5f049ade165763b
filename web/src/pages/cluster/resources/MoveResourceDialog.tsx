import {
  Button,
  Form,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Radio,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceState } from '../../../matrix/clusterView';
import { useReview } from '../../../plan/PlanProvider';
import { mainView } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { findResource } from './findResource';

interface MoveResourceDialogProps {
  resource: ResourceState;
  onClose: () => void;
}

/** Where to? Nodes that can't take it stay in the list and say why. */
export function MoveResourceDialog({ resource, onClose }: MoveResourceDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const view = mainView(detail)?.view;
  const here = view ? (findResource(view, resource.id)?.nodes ?? []) : [];
  const reasonOf = (name: string): string | null => {
    const member = view?.members.find((one) => one.name === name);
    if (here.includes(name)) return t('cluster.move.here');
    if (!member?.online) return t('cluster.move.offline');
    if (member.standby) return t('cluster.move.standby');
    return null;
  };
  const names = view?.members.map((member) => member.name) ?? [];
  const [target, setTarget] = useState<string>(() => names.find((name) => !reasonOf(name)) ?? '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
    review({
      type: 'moveResource',
      cluster: detail.summary.id,
      resource: resource.id,
      node: target === '' ? null : target,
    });
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="move-title">
      <ModalHeader
        title={t('cluster.move.title', { name: resource.id })}
        labelId="move-title"
        description={t('cluster.move.about')}
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
            <Radio
              id="move-away"
              name="move-target"
              label={t('cluster.move.away')}
              description={t('cluster.move.awayAbout')}
              isChecked={target === ''}
              onChange={() => setTarget('')}
            />
          </fieldset>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="move-form">
          {t('cluster.review')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
