import { DescriptionList, StackItem, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { LuksHeader } from '../../api/storage';
import { Fact } from './Fact';

/** What the header of a LUKS container says: the cipher, and who may open it. */
export function LuksSection({ luks }: { luks: LuksHeader }) {
  const { t } = useTranslation();
  return (
    <>
      <StackItem>
        <Title headingLevel="h3" size="md" className="conga-section">
          {t('storageDetails.luks')}
        </Title>
        <DescriptionList isHorizontal isCompact>
          {luks.ciphers.map((one) => (
            <Fact key={one} term={t('storageDetails.cipher')}>
              <span className="conga-mono">{one}</span>
            </Fact>
          ))}
          <Fact term={t('storageDetails.tokens')}>
            {luks.tokens.length > 0 ? luks.tokens.join(', ') : t('storageDetails.noTokens')}
          </Fact>
        </DescriptionList>
      </StackItem>
      <StackItem>
        <Table variant="compact" aria-label={t('storageDetails.keyslots')}>
          <Thead>
            <Tr>
              <Th>{t('storageDetails.keyslots')}</Th>
              <Th>{t('storageDetails.keyBits')}</Th>
              <Th>{t('storageDetails.derivation')}</Th>
              <Th>{t('storageDetails.token')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {luks.keyslots.map((slot) => (
              <Tr key={slot.number}>
                <Td dataLabel={t('storageDetails.keyslots')}>{slot.number}</Td>
                <Td dataLabel={t('storageDetails.keyBits')}>
                  {t('storageDetails.bits', { count: slot.keyBits })}
                </Td>
                <Td dataLabel={t('storageDetails.derivation')}>{slot.derivation}</Td>
                <Td dataLabel={t('storageDetails.token')}>{slot.token ?? '–'}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </StackItem>
    </>
  );
}
