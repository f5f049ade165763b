import { PageSection, Stack, StackItem, Title } from '@patternfly/react-core';
import { StorageDomainIcon } from '@patternfly/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useClusterStorage, type ClusterStorage } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { StaleMark } from '../../components/StaleMark';
import { clusterStack } from '../../storage/clusterStack';
import { StackMap } from '../../storage/StackMap';
import { FindingAlerts } from './FindingAlerts';
import { SharedDisksTable } from './SharedDisksTable';

/** The storage of a cluster's members in one picture; a disk that several see stands once. */
export function ClusterStoragePage() {
  const { t } = useTranslation();
  const { storageClusterId = '' } = useParams();
  const storage = useClusterStorage(storageClusterId);
  return (
    <>
      <PageHeading
        title={storage.data ? t('storage.of', { system: storage.data.name }) : t('places.storage')}
        description={t('storage.clusterAbout')}
        marks={storage.data?.systems
          .filter((system) => system.managed && system.storage)
          .map((system) => (
            <StaleMark
              key={system.system}
              takenAt={system.contact.state === 'CONNECTED' ? system.storage?.taken : system.heard}
              viewOf={system.name}
              stale={system.contact.state !== 'CONNECTED'}
            />
          ))}
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={storage}>{(shown) => <Shown storage={shown} />}</QueryState>
      </PageSection>
    </>
  );
}

function Shown({ storage }: { storage: ClusterStorage }) {
  const { t } = useTranslation();
  const stack = useMemo(() => clusterStack(storage), [storage]);
  const systems = useMemo(
    () => new Map(storage.systems.map((system) => [system.name, system.system])),
    [storage],
  );
  const findings = [...storage.findings, ...storage.systems.flatMap((system) => system.findings)];
  if (stack.items.length === 0) {
    return (
      <NothingHere icon={StorageDomainIcon} title={t('storage.notHeard')}>
        {t('storage.notHeardAbout')}
      </NothingHere>
    );
  }
  return (
    <Stack hasGutter>
      {findings.length > 0 && (
        <StackItem>
          <FindingAlerts findings={findings} />
        </StackItem>
      )}
      <StackItem>
        <StackMap
          nodes
          stack={stack}
          label={t('storage.mapOf', { name: storage.name })}
          linkOf={(item) => {
            const system = systems.get(item.node);
            return system ? `/storage/systems/${encodeURIComponent(system)}${item.page}` : null;
          }}
        />
      </StackItem>
      <StackItem>
        <Title headingLevel="h2">{t('storage.sharedDisks')}</Title>
        <SharedDisksTable disks={storage.shared} />
      </StackItem>
    </Stack>
  );
}
