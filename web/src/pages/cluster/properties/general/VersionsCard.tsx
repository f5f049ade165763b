import {
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FieldHelp } from '../../../../components/FieldHelp';
import { useCluster } from '../../useCluster';

/** Name, transport and the versions that go up with every change. */
export function VersionsCard() {
  const { t } = useTranslation();
  const { summary, corosync, configuration } = useCluster();
  const unknown = t('properties.general.unknown');
  const version = configuration?.version;
  const facts: { key: 'name' | 'config' | 'cib' | 'transport'; value: ReactNode }[] = [
    { key: 'name', value: summary.name },
    { key: 'config', value: corosync ? corosync.configVersion : unknown },
    {
      key: 'cib',
      value: version ? `${version.adminEpoch}.${version.epoch}.${version.numUpdates}` : unknown,
    },
    {
      key: 'transport',
      value: corosync
        ? t(`properties.general.${corosync.encrypted ? 'encrypted' : 'clear'}`, {
            transport: corosync.transport,
          })
        : unknown,
    },
  ];
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('properties.general.title')}</CardTitle>
      <CardBody>
        <DescriptionList className="conga-facts">
          {facts.map(({ key, value }) => (
            <DescriptionListGroup key={key}>
              <DescriptionListTerm>
                {t(`properties.general.${key}`)}{' '}
                <FieldHelp label={t(`properties.general.${key}`)}>
                  <span className="conga-prewrap">{t(`properties.general.${key}Help`)}</span>
                </FieldHelp>
              </DescriptionListTerm>
              <DescriptionListDescription>{value}</DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
        <p>
          <Link to={`/clusters/${encodeURIComponent(summary.id)}/history`}>
            {t('properties.general.history')}
          </Link>
        </p>
      </CardBody>
    </Card>
  );
}
