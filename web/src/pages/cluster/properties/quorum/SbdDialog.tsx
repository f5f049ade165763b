import {
  Checkbox,
  Form,
  Modal,
  ModalBody,
  ModalHeader,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { Field } from '../../../../components/Field';
import { useReview } from '../../../../plan/PlanProvider';
import { ReviewFooter } from '../../shared/ReviewFooter';
import { useCluster } from '../../useCluster';

const number = (text: string) => (/^[0-9]{1,5}$/.test(text.trim()) ? Number(text.trim()) : null);

/** Use SBD: on which disks, with which watchdog, and how patient. */
export function SbdDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [devices, setDevices] = useState('');
  const [watchdog, setWatchdog] = useState('/dev/watchdog');
  const [timeout, setTimeout] = useState('5');
  const [msgwait, setMsgwait] = useState('');
  const [stonith, setStonith] = useState('');
  const [install, setInstall] = useState(true);
  const list = devices.split(/\s+/).filter(Boolean);
  const seconds = number(timeout);
  const wait = msgwait.trim() === '' ? (seconds ?? 0) * 2 : number(msgwait);
  const wrongDevices = list.length > 3 || list.some((one) => !one.startsWith('/dev/'));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (seconds === null || wait === null || wrongDevices) return;
    review(
      {
        type: 'setSbd',
        cluster: detail.summary.id,
        devices: list,
        watchdog: watchdog.trim(),
        watchdogSeconds: seconds,
        msgwaitSeconds: msgwait.trim() === '' ? null : wait,
        stonithTimeoutSeconds: number(stonith),
        installPackages: install,
      },
      onClose,
    );
  };
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="sbd-title">
      <ModalHeader
        title={t('quorum.sbd.use')}
        labelId="sbd-title"
        description={t('quorum.sbd.about')}
      />
      <ModalBody tabIndex={0} aria-label={t('quorum.sbd.title')}>
        <Form id="sbd-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          <Field
            id="sbd-devices"
            label={t('quorum.sbd.disks')}
            help={t('quorum.sbd.disksHelp')}
            hint={t('quorum.sbd.disksHint')}
            remark={wrongDevices ? t('quorum.sbd.disksWrong') : null}
          >
            <TextArea
              id="sbd-devices"
              aria-describedby="sbd-devices-text"
              spellCheck={false}
              rows={2}
              validated={wrongDevices ? 'error' : 'default'}
              value={devices}
              onChange={(_event, value) => setDevices(value)}
            />
          </Field>
          <Field
            id="sbd-watchdog"
            label={t('quorum.sbd.watchdog')}
            help={t('quorum.sbd.watchdogHelp')}
            required
          >
            <TextInput
              id="sbd-watchdog"
              autoComplete="off"
              spellCheck={false}
              value={watchdog}
              onChange={(_event, value) => setWatchdog(value)}
            />
          </Field>
          <Field
            id="sbd-timeout"
            label={t('quorum.sbd.watchdogTimeout')}
            help={t('quorum.sbd.watchdogTimeoutHelp')}
            remark={seconds === null ? t('quorum.sbd.secondsWrong') : null}
            required
          >
            <TextInput
              id="sbd-timeout"
              inputMode="numeric"
              aria-describedby="sbd-timeout-text"
              value={timeout}
              onChange={(_event, value) => setTimeout(value)}
            />
          </Field>
          <Field
            id="sbd-msgwait"
            label={t('quorum.sbd.msgwait')}
            help={t('quorum.sbd.msgwaitHelp')}
            hint={t('quorum.sbd.msgwaitHint', { seconds: (seconds ?? 0) * 2 })}
            remark={wait === null ? t('quorum.sbd.secondsWrong') : null}
          >
            <TextInput
              id="sbd-msgwait"
              inputMode="numeric"
              aria-describedby="sbd-msgwait-text"
              value={msgwait}
              onChange={(_event, value) => setMsgwait(value)}
            />
          </Field>
          {list.length > 0 && (
            <Field
              id="sbd-stonith"
              label={t('quorum.sbd.stonithTimeout')}
              help={t('quorum.sbd.stonithTimeoutHelp')}
              hint={t('quorum.sbd.stonithTimeoutHint')}
            >
              <TextInput
                id="sbd-stonith"
                inputMode="numeric"
                aria-describedby="sbd-stonith-text"
                value={stonith}
                onChange={(_event, value) => setStonith(value)}
              />
            </Field>
          )}
          <Checkbox
            id="sbd-install"
            label={t('quorum.install')}
            isChecked={install}
            onChange={(_event, value) => setInstall(value)}
          />
        </Form>
      </ModalBody>
      <ReviewFooter
        form="sbd-form"
        disabledReason={
          wrongDevices
            ? t('quorum.sbd.disksWrong')
            : seconds === null || wait === null
              ? t('quorum.sbd.secondsWrong')
              : null
        }
        onClose={onClose}
      />
    </Modal>
  );
}
