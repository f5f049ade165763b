import {
  Checkbox,
  Form,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalHeader,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';
import { useReview } from '../../../../plan/PlanProvider';
import { mainView } from '../../clusterDetail';
import { ReviewFooter } from '../../shared/ReviewFooter';
import { useCluster } from '../../useCluster';
import { MigrationChecks } from './MigrationChecks';

interface MigrateGuestDialogProps {
  /** Where it runs. */
  node: string;
  guest: string;
  /** The service that controls it; null where the cluster does not. */
  service: string | null;
  onClose: () => void;
}

/** Moves a guest while it runs, after looking at what stands against it. */
export function MigrateGuestDialog({ node, guest, service, onClose }: MigrateGuestDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const members = mainView(detail)?.view.members ?? [];
  const targets = members.filter((member) => member.online && member.name !== node);
  const [target, setTarget] = useState(targets[0]?.name ?? '');
  const [hold, setHold] = useState(false);
  const [refused, setRefused] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!target || refused) return;
    const cluster = detail.summary.id;
    review(
      service === null
        ? { type: 'migrateGuest', cluster, node, guest, target }
        : { type: 'relocateService', cluster, service, node: target, hold },
      onClose,
    );
  };
  const title = t('guestControl.migrate.title', { guest });
  const reason = !target
    ? t('guestControl.migrate.noTarget')
    : refused
      ? t('guestControl.migrate.refused', { target })
      : null;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="migrate-guest-title">
      <ModalHeader
        title={title}
        labelId="migrate-guest-title"
        description={t('guestControl.migrate.about', { node })}
      />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form id="migrate-guest-form" onSubmit={submit}>
          <Field
            id="migrate-guest-target"
            label={t('guestControl.migrate.target')}
            help={t('guestControl.migrate.targetHelp')}
            required
          >
            <FormSelect
              id="migrate-guest-target"
              value={target}
              isDisabled={targets.length === 0}
              onChange={(_event, name) => {
                setTarget(name);
                setRefused(false);
              }}
            >
              {targets.map((member) => (
                <FormSelectOption key={member.name} value={member.name} label={member.name} />
              ))}
            </FormSelect>
          </Field>
          {service !== null && (
            <Checkbox
              id="migrate-guest-hold"
              label={t('guestControl.migrate.hold')}
              description={t('guestControl.migrate.holdAbout')}
              isChecked={hold}
              onChange={(_event, checked) => setHold(checked)}
            />
          )}
          {service !== null && target && (
            <MigrationChecks service={service} target={target} onRefused={setRefused} />
          )}
        </Form>
      </ModalBody>
      <ReviewFooter form="migrate-guest-form" disabledReason={reason} onClose={onClose} />
    </Modal>
  );
}
