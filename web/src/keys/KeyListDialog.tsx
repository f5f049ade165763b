import { Modal, ModalBody, ModalHeader, Switch } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { useKeyList } from './keys';

/** The list of keys that `?` shows, with the switch that turns them off. */
export function KeyListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { bindings, enabled, setEnabled } = useKeyList();
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="keys-title">
      <ModalHeader title={t('keys.title')} labelId="keys-title" description={t('keys.about')} />
      <ModalBody>
        <Switch
          id="keys-enabled"
          label={t('keys.enabled')}
          isChecked={enabled}
          onChange={(_event, checked) => setEnabled(checked)}
        />
        <Table aria-label={t('keys.title')} variant="compact" borders={false}>
          <Thead>
            <Tr>
              <Th>{t('keys.key')}</Th>
              <Th>{t('keys.does')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {bindings().map((binding) => (
              <Tr key={binding.keys}>
                <Td>
                  {binding.keys.split(' ').map((key, index) => (
                    <kbd key={index} className="conga-key">
                      {key}
                    </kbd>
                  ))}
                </Td>
                <Td>{binding.label}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </ModalBody>
    </Modal>
  );
}
