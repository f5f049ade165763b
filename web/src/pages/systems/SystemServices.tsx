import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { NodeFacts } from '../../api/types';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';

/** The daemons that matter on one machine. */
export function SystemServices({ facts }: { facts: NodeFacts }) {
  const { t } = useTranslation();
  return (
    <Card>
      <CardTitle>{t('systems.services')}</CardTitle>
      <CardBody>
        <SortableTable
          label={t('systems.services')}
          searchable={false}
          rows={facts.services}
          rowKey={(service) => service.name}
          columns={[
            {
              key: 'name',
              title: t('common.name'),
              sortValue: (service) => service.name,
              render: (service) => service.name,
            },
            {
              key: 'active',
              title: t('systems.running'),
              sortValue: (service) => Number(service.active),
              render: (service) =>
                service.installed ? (
                  <StatusLabel status={service.active ? 'ok' : 'off'}>
                    {service.active ? t('systems.runs') : t('systems.stopped')}
                  </StatusLabel>
                ) : (
                  t('systems.notInstalled')
                ),
            },
            {
              key: 'enabled',
              title: t('systems.atBoot'),
              sortValue: (service) => Number(service.enabled),
              render: (service) => (service.enabled ? t('common.yes') : t('common.no')),
            },
          ]}
        />
      </CardBody>
    </Card>
  );
}
