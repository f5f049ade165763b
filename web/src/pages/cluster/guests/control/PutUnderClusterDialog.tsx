import {
  Alert,
  Checkbox,
  Form,
  Modal,
  ModalBody,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { Field } from '../../../../components/Field';
import { useReview } from '../../../../plan/PlanProvider';
import { takenNames } from '../../clusterDetail';
import { nameRemark } from '../../resources/names';
import { PlacementFields } from '../../services/PlacementFields';
import { RecoveryFields } from '../../services/RecoveryFields';
import { recoveryOf, wrongRestarts, type RecoveryForm } from '../../services/serviceModel';
import { ReviewFooter } from '../../shared/ReviewFooter';
import { useCluster } from '../../useCluster';
import { folderRemark, sharedFolders } from './controlModel';

interface PutUnderClusterDialogProps {
  /** The node that has it. */
  node: string;
  guest: string;
  onClose: () => void;
}

/** From now on the cluster starts, recovers and moves that guest. */
export function PutUnderClusterDialog({ node, guest, onClose }: PutUnderClusterDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const folders = sharedFolders(detail);
  const [service, setService] = useState(guest.replace(/[^A-Za-z0-9_.-]/g, '-'));
  const [folder, setFolder] = useState(folders[0] ?? '/guest_roots');
  const [domain, setDomain] = useState('');
  const [exclusive, setExclusive] = useState(false);
  const [autostart, setAutostart] = useState(true);
  const [live, setLive] = useState(true);
  const [recovery, setRecovery] = useState<RecoveryForm>({
    policy: 'RESTART',
    maxRestarts: '',
    expire: '',
  });
  const [tried, setTried] = useState(false);
  const wrongName = nameRemark(service, takenNames(detail));
  const wrongFolder = folderRemark(folder);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongName || wrongFolder || wrongRestarts(recovery)) return;
    review(
      {
        type: 'putUnderCluster',
        cluster: detail.summary.id,
        node,
        guest,
        service,
        folder,
        domain: domain || null,
        recovery: recoveryOf(recovery),
        autostart,
        exclusive,
        liveMigration: live,
      },
      onClose,
    );
  };
  const title = t('guestControl.put.title', { guest });
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="put-guest-title">
      <ModalHeader
        title={title}
        labelId="put-guest-title"
        description={t('guestControl.put.about', { node })}
      />
      <ModalBody tabIndex={0} aria-label={title}>
        <Form id="put-guest-form" onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {folders.length === 0 && (
            <Alert isInline component="h3" variant="info" title={t('guestControl.put.noFolder')}>
              {t('guestControl.put.noFolderAbout')}
            </Alert>
          )}
          <Field
            id="put-guest-service"
            label={t('guestControl.service.title')}
            help={t('guestControl.service.help')}
            required
            remark={wrongName ? t(`cluster.names.${wrongName}`) : null}
          >
            <TextInput
              id="put-guest-service"
              aria-describedby="put-guest-service-text"
              isRequired
              value={service}
              autoComplete="off"
              onChange={(_event, value) => setService(value)}
            />
          </Field>
          <Field
            id="put-guest-folder"
            label={t('guestControl.folder.title')}
            help={t('guestControl.folder.help')}
            hint={t('guestControl.folder.hint')}
            required
            remark={tried && wrongFolder ? t(wrongFolder) : null}
          >
            <TextInput
              id="put-guest-folder"
              aria-describedby="put-guest-folder-text"
              isRequired
              list="put-guest-folders"
              value={folder}
              autoComplete="off"
              onChange={(_event, value) => setFolder(value)}
            />
            <datalist id="put-guest-folders">
              {folders.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </Field>
          <Checkbox
            id="put-guest-live"
            label={t('guestControl.live.title')}
            description={t('guestControl.live.about')}
            isChecked={live}
            onChange={(_event, checked) => setLive(checked)}
          />
          <Checkbox
            id="put-guest-autostart"
            label={t('guestControl.autostart.title')}
            description={t('guestControl.autostart.about')}
            isChecked={autostart}
            onChange={(_event, checked) => setAutostart(checked)}
          />
          <PlacementFields
            prefix="put-guest"
            domain={domain}
            exclusive={exclusive}
            onDomain={setDomain}
            onExclusive={setExclusive}
          />
          <RecoveryFields prefix="put-guest" value={recovery} onChange={setRecovery} />
        </Form>
      </ModalBody>
      <ReviewFooter form="put-guest-form" onClose={onClose} />
    </Modal>
  );
}
