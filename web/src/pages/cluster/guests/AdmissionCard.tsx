import { useQuery } from '@tanstack/react-query';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { api, data } from '../../../api/client';
import { StatusLabel } from '../../../components/StatusLabel';
import { bytesText } from '../../../storage/bytes';
import { useCluster } from '../useCluster';

/** For every node: if it were lost, would every guest still fit on the others? Nothing where no guest is controlled. */
export function AdmissionCard() {
  const { t, i18n } = useTranslation();
  const { id } = useCluster().summary;
  const { data: answer } = useQuery({
    queryKey: ['cluster', id, 'admission'],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/clusters/{id}/admission', { params: { path: { id } }, signal })),
  });
  if (!answer || answer.verdicts.length === 0) return null;
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('drills.admission.title')}</CardTitle>
      <CardBody>
        <Table aria-label={t('drills.admission.title')} variant="compact" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th>{t('drills.admission.lost')}</Th>
              <Th>{t('drills.admission.verdict')}</Th>
              <Th modifier="wrap">{t('drills.admission.free')}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {answer.verdicts.map((verdict) => (
              <Tr key={verdict.lost}>
                <Td dataLabel={t('drills.admission.lost')}>{verdict.lost}</Td>
                <Td dataLabel={t('drills.admission.verdict')} modifier="breakWord">
                  <div>
                    <StatusLabel status={verdict.fits ? 'ok' : 'error'}>
                      {verdict.fits
                        ? t('drills.admission.fits')
                        : t('drills.admission.homeless', { guests: verdict.homeless.join(', ') })}
                    </StatusLabel>
                    {verdict.shortCpus.length > 0 &&
                      ` ${t('drills.admission.cpus', { nodes: verdict.shortCpus.join(', ') })}`}
                  </div>
                </Td>
                <Td dataLabel={t('drills.admission.free')}>
                  {bytesText(verdict.freeBytes, i18n.language)}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
        <p>
          <small>
            {t('drills.admission.about')}
            {answer.unknownNodes.length > 0 &&
              ` ${t('drills.admission.unknownNodes', { nodes: answer.unknownNodes.join(', ') })}`}
            {answer.unknownGuests.length > 0 &&
              ` ${t('drills.admission.unknownGuests', { guests: answer.unknownGuests.join(', ') })}`}
          </small>
        </p>
      </CardBody>
    </Card>
  );
}
