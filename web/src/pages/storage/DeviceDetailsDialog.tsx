import {
  Alert,
  Button,
  DescriptionList,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useDeviceDetails, type BlockDevice } from '../../api/storage';
import { QueryState } from '../../components/QueryState';
import { modelOf } from '../../storage/model';
import { BytesCell } from './cells';
import { Fact } from './Fact';
import { LuksSection } from './LuksSection';
import { SmartSection } from './SmartSection';

interface DeviceDetailsDialogProps {
  system: string;
  node: string;
  device: BlockDevice;
  onClose: () => void;
}

/** All that a device tells of itself: names, how a disk judges its own health, what a container's header holds. */
export function DeviceDetailsDialog({ system, node, device, onClose }: DeviceDetailsDialogProps) {
  const { t } = useTranslation();
  const details = useDeviceDetails(system, device.path);
  const { hardware } = device;
  return (
    <Modal isOpen variant="large" onClose={onClose} aria-labelledby="device-details">
      <ModalHeader
        labelId="device-details"
        title={t('storageDetails.title', { device: device.path })}
        description={t('storageDetails.on', { node })}
      />
      <ModalBody>
        <Stack hasGutter>
          <StackItem>
            <DescriptionList isHorizontal isCompact>
              <Fact term={t('storage.size')}>
                <BytesCell bytes={device.bytes} />
              </Fact>
              {hardware && (
                <Fact term={t('storageDetails.model')}>
                  {[modelOf(device), hardware.serial].filter(Boolean).join(' · ') || '–'}
                </Fact>
              )}
              {hardware?.wwn && (
                <Fact term={t('storage.wwn')}>
                  <span className="conga-mono">{hardware.wwn}</span>
                </Fact>
              )}
              {hardware?.transport && (
                <Fact term={t('storageDetails.transport')}>{hardware.transport}</Fact>
              )}
              <Fact term={t('storageDetails.sector')}>
                {t('storageDetails.bytes', { count: device.sectorBytes })}
              </Fact>
              {device.links.length > 0 && (
                <Fact term={t('storageDetails.names')}>
                  {device.links.map((link) => (
                    <div key={link} className="conga-mono">
                      {link}
                    </div>
                  ))}
                </Fact>
              )}
            </DescriptionList>
          </StackItem>
          <StackItem>
            <QueryState query={details}>
              {(shown) => (
                <Stack hasGutter>
                  {shown.smart && <SmartSection smart={shown.smart} />}
                  {shown.luks && <LuksSection luks={shown.luks} />}
                  {Object.entries(shown.unread).map(([part, reason]) => (
                    <StackItem key={part}>
                      <Alert
                        isInline
                        variant="warning"
                        component="h3"
                        title={t('storageDetails.unread', { node })}
                      >
                        {reason}
                      </Alert>
                    </StackItem>
                  ))}
                </Stack>
              )}
            </QueryState>
          </StackItem>
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button variant="link" onClick={onClose}>
          {t('common.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
