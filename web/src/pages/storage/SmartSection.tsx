import { DescriptionList, StackItem, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { SmartReport } from '../../api/storage';
import { StatusLabel } from '../../components/StatusLabel';
import { Fact } from './Fact';

/** How a disk judges its own health; where it does not, that is said. */
export function SmartSection({ smart }: { smart: SmartReport }) {
  const { t } = useTranslation();
  return (
    <>
      <StackItem>
        <Title headingLevel="h3" size="md" className="conga-section">
          {t('storageDetails.smart')}
        </Title>
        {smart.available ? (
          <Health smart={smart} />
        ) : (
          <p>
            {t('storageDetails.noSmart')} {smart.reason}
          </p>
        )}
      </StackItem>
      {smart.tests.length > 0 && (
        <StackItem>
          <Table variant="compact" aria-label={t('storageDetails.tests')}>
            <Thead>
              <Tr>
                <Th>{t('storageDetails.tests')}</Th>
                <Th>{t('storageDetails.result')}</Th>
                <Th>{t('storageDetails.afterHours')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {smart.tests.slice(0, 10).map((test, place) => (
                <Tr key={place}>
                  <Td dataLabel={t('storageDetails.tests')}>{test.kind}</Td>
                  <Td dataLabel={t('storageDetails.result')}>
                    {test.passed === false ? (
                      <StatusLabel status="error">{test.result}</StatusLabel>
                    ) : (
                      test.result
                    )}
                  </Td>
                  <Td dataLabel={t('storageDetails.afterHours')}>{test.hours ?? '–'}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </StackItem>
      )}
      {smart.attributes.length > 0 && (
        <StackItem>
          <Table variant="compact" aria-label={t('storageDetails.attributes')}>
            <Thead>
              <Tr>
                <Th>{t('storageDetails.attributes')}</Th>
                <Th>{t('storageDetails.raw')}</Th>
                <Th>{t('storageDetails.value')}</Th>
                <Th>{t('storageDetails.worst')}</Th>
                <Th>{t('storageDetails.threshold')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {smart.attributes.map((one) => (
                <Tr key={one.name}>
                  <Td dataLabel={t('storageDetails.attributes')}>
                    {one.name.replaceAll('_', ' ')}
                    {one.failed && (
                      <>
                        {' '}
                        <StatusLabel status="error">{t('storageDetails.failed')}</StatusLabel>
                      </>
                    )}
                  </Td>
                  <Td dataLabel={t('storageDetails.raw')}>{one.raw}</Td>
                  <Td dataLabel={t('storageDetails.value')}>{one.value ?? '–'}</Td>
                  <Td dataLabel={t('storageDetails.worst')}>{one.worst ?? '–'}</Td>
                  <Td dataLabel={t('storageDetails.threshold')}>{one.threshold ?? '–'}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        </StackItem>
      )}
    </>
  );
}

function Health({ smart }: { smart: SmartReport }) {
  const { t, i18n } = useTranslation();
  return (
    <DescriptionList isHorizontal isCompact>
      <Fact term={t('storageDetails.health')}>
        {smart.passed === null || smart.passed === undefined ? (
          <StatusLabel status="off">{t('storageDetails.notTold')}</StatusLabel>
        ) : smart.passed ? (
          <StatusLabel status="ok">{t('storageDetails.passed')}</StatusLabel>
        ) : (
          <StatusLabel status="error">{t('storageDetails.failing')}</StatusLabel>
        )}
      </Fact>
      {smart.firmware && <Fact term={t('storageDetails.firmware')}>{smart.firmware}</Fact>}
      {typeof smart.temperature === 'number' && (
        <Fact term={t('storageDetails.temperature')}>{smart.temperature} °C</Fact>
      )}
      {typeof smart.powerOnHours === 'number' && (
        <Fact term={t('storageDetails.powerOn')}>
          {t('storageDetails.hours', {
            count: smart.powerOnHours,
            hours: smart.powerOnHours.toLocaleString(i18n.language),
          })}
        </Fact>
      )}
      {typeof smart.wearPercent === 'number' && (
        <Fact term={t('storageDetails.wear')}>{smart.wearPercent} %</Fact>
      )}
      {smart.testing && (
        <Fact term={t('storageDetails.testing')}>
          <StatusLabel status="progress">{smart.testing}</StatusLabel>
        </Fact>
      )}
    </DescriptionList>
  );
}
