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
import { holdEnterWhileComposing } from '../../components/composition';
import { Field } from '../../components/Field';
import { ReviewFooter } from '../../pages/cluster/shared/ReviewFooter';
import { useReview } from '../../plan/PlanProvider';
import { bytesText } from '../../storage/bytes';
import { NewGuestDisk } from './NewGuestDisk';
import {
  emptyForm,
  intentOf,
  networkOf,
  pathOf,
  remarksOf,
  type NewGuestForm,
  type Place,
} from './newGuestModel';

interface NewGuestDialogProps {
  /** At least one. */
  places: readonly Place[];
  taken: ReadonlySet<string>;
  folder: string;
  onClose: () => void;
}

/** A guest is made of an image, of a copy of one, or with an empty disk. */
export function NewGuestDialog({ places, taken, folder, onClose }: NewGuestDialogProps) {
  const { t, i18n } = useTranslation();
  const review = useReview();
  const [form, setForm] = useState(() => emptyForm(places[0]?.system ?? ''));
  const [tried, setTried] = useState(false);
  const change = (more: Partial<NewGuestForm>) => setForm((before) => ({ ...before, ...more }));
  const place = places.find((one) => one.system === form.system) ?? places[0];
  if (!place) return null;
  const path = pathOf(form, folder);
  const remarks = remarksOf(form, path, taken);
  const remark = (field: keyof typeof remarks, always = false) => {
    const key = remarks[field];
    return key && (tried || always) ? t(key) : null;
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(remarks).length === 0) review(intentOf(form, place, path), onClose);
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="new-guest-title">
      <ModalHeader
        title={t('newGuest.title')}
        labelId="new-guest-title"
        description={t('newGuest.about')}
      />
      <ModalBody tabIndex={0} aria-label={t('newGuest.title')}>
        <Form id="new-guest-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <Field
            id="new-guest-name"
            label={t('newGuest.name.title')}
            help={t('newGuest.name.help')}
            required
            remark={remark('name', form.name !== '')}
          >
            <TextInput
              id="new-guest-name"
              aria-describedby="new-guest-name-text"
              isRequired
              value={form.name}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, name) => change({ name })}
            />
          </Field>
          <Field
            id="new-guest-node"
            label={t('newGuest.node.title')}
            help={t('newGuest.node.help')}
          >
            <FormSelect
              id="new-guest-node"
              value={place.system}
              onChange={(_event, system) => change({ system, network: null })}
            >
              {places.map((one) => (
                <FormSelectOption key={one.system} value={one.system} label={one.node} />
              ))}
            </FormSelect>
          </Field>
          <Field
            id="new-guest-memory"
            label={t('newGuest.memory.title')}
            help={t('newGuest.memory.help')}
            hint={t('newGuest.memory.hint', {
              node: place.node,
              memory: bytesText(place.hypervisor.memoryBytes, i18n.language),
              count: place.hypervisor.cpus,
            })}
            required
            remark={remark('memory', true)}
          >
            <TextInput
              id="new-guest-memory"
              aria-describedby="new-guest-memory-text"
              isRequired
              inputMode="numeric"
              value={form.memory}
              autoComplete="off"
              onChange={(_event, memory) => change({ memory })}
            />
          </Field>
          <Field
            id="new-guest-cpus"
            label={t('newGuest.cpus.title')}
            help={t('newGuest.cpus.help')}
            required
            remark={remark('cpus', true)}
          >
            <TextInput
              id="new-guest-cpus"
              aria-describedby="new-guest-cpus-text"
              isRequired
              inputMode="numeric"
              value={form.cpus}
              autoComplete="off"
              onChange={(_event, cpus) => change({ cpus })}
            />
          </Field>
          {place.hypervisor.kvm && (
            <Checkbox
              id="new-guest-emulated"
              label={t('newGuest.emulated.title')}
              description={t('newGuest.emulated.about')}
              isChecked={form.emulated}
              onChange={(_event, emulated) => change({ emulated })}
            />
          )}
          <NewGuestDisk form={form} path={path} remark={remark} onChange={change} />
          <Field
            id="new-guest-network"
            label={t('newGuest.network.title')}
            help={t('newGuest.network.help')}
          >
            <FormSelect
              id="new-guest-network"
              value={networkOf(form, place)}
              onChange={(_event, network) => change({ network })}
            >
              {place.hypervisor.networks.map((one) => (
                <FormSelectOption key={one} value={one} label={one} />
              ))}
              <FormSelectOption value="" label={t('newGuest.network.none')} />
            </FormSelect>
          </Field>
          <Checkbox
            id="new-guest-start"
            label={t('newGuest.start.title')}
            description={t('newGuest.start.about')}
            isChecked={form.start}
            onChange={(_event, start) => change({ start })}
          />
          <p>{t('newGuest.firmware')}</p>
        </Form>
      </ModalBody>
      <ReviewFooter form="new-guest-form" onClose={onClose} />
    </Modal>
  );
}
