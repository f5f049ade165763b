import { Form, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../components/composition';
import { Field } from '../../../components/Field';
import { useReview } from '../../../plan/PlanProvider';
import { definitionOf } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { OrderButtons } from './OrderButtons';
import { PlacementFields } from './PlacementFields';
import { RecoveryFields } from './RecoveryFields';
import {
  recoveryForm,
  recoveryOf,
  serviceOf,
  shifted,
  wrongRestarts,
  type Service,
} from './serviceModel';
import { ReviewFooter } from '../shared/ReviewFooter';

/** How a service behaves: order, failover domain, recovery, exclusive. */
export function EditServiceDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const service = serviceOf(useCluster(), id);
  return service ? <EditForm service={service} onClose={onClose} /> : null;
}

function EditForm({ service, onClose }: { service: Service; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const group = service.kind === 'GROUP';
  const present = definitionOf(detail, service.id)?.children.map((child) => child.id) ?? [];
  const [order, setOrder] = useState<string[]>(group ? present : []);
  const [domain, setDomain] = useState(service.domain ?? '');
  const [exclusive, setExclusive] = useState(service.exclusive);
  const [recovery, setRecovery] = useState(() => recoveryForm(service.recovery));
  const changed =
    order.join() !== (group ? present : []).join() ||
    domain !== (service.domain ?? '') ||
    exclusive !== service.exclusive ||
    service.notApart.length > 0 ||
    JSON.stringify(recovery) !== JSON.stringify(recoveryForm(service.recovery));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!changed || wrongRestarts(recovery)) return;
    review(
      {
        type: 'editService',
        cluster: detail.summary.id,
        service: service.id,
        exclusive,
        domain: domain || null,
        recovery: recoveryOf(recovery),
        order,
      },
      onClose,
    );
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="edit-service-title">
      <ModalHeader title={t('services.edit', { name: service.id })} labelId="edit-service-title" />
      <ModalBody tabIndex={0} aria-label={t('services.edit', { name: service.id })}>
        <Form id="edit-service-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {group && (
            <Field
              id="service-order"
              label={t('services.order.title')}
              help={t('services.order.help')}
              group
            >
              <ol className="conga-drafts">
                {order.map((member, index) => (
                  <li key={member} className="conga-draft conga-draft-head">
                    <span className="conga-name">{`${index + 1}. ${member}`}</span>
                    <span className="conga-draft-tools">
                      <OrderButtons
                        name={member}
                        index={index}
                        count={order.length}
                        onMove={(by) => setOrder(shifted(order, index, by))}
                      />
                    </span>
                  </li>
                ))}
              </ol>
            </Field>
          )}
          <PlacementFields
            prefix="edit"
            domain={domain}
            exclusive={exclusive}
            onDomain={setDomain}
            onExclusive={setExclusive}
          />
          <RecoveryFields prefix="edit" value={recovery} onChange={setRecovery} />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="edit-service-form"
        disabledReason={changed ? null : t('cluster.edit.nothing')}
        onClose={onClose}
      />
    </Modal>
  );
}
