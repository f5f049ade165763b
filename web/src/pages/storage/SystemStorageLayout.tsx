import {
  Button,
  PageSection,
  Stack,
  StackItem,
  Tab,
  TabTitleText,
  Tabs,
} from '@patternfly/react-core';
import { StorageDomainIcon, SyncAltIcon } from '@patternfly/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { allows, useUser } from '../../api/session';
import { useRefreshStorage, useSystemStorage, type SystemStorage } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryState } from '../../components/QueryState';
import { StaleMark } from '../../components/StaleMark';
import type { StorageActionContext } from '../../storage/storageActions';
import { StorageActionsOf, StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { registerStorageForms } from './actions/register';
import { FindingAlerts } from './FindingAlerts';
import '../../storage/stack.css';

registerStorageForms();

const tabs = [
  '',
  'disks',
  'raid',
  'groups',
  'volumes',
  'file-systems',
  'iscsi',
  'encryption',
] as const;

/** The pages of one system's storage: the map, and a table for each kind of thing. */
export function SystemStorageLayout() {
  const { t } = useTranslation();
  const { storageSystemId = '' } = useParams();
  const storage = useSystemStorage(storageSystemId);
  const refresh = useRefreshStorage(storageSystemId);
  const connected = storage.data?.contact.state === 'CONNECTED';
  const [dialog, setDialog] = useState<((close: () => void) => ReactNode) | null>(null);
  const context = useActionContext(storage.data, (shown) => setDialog(() => shown));
  return (
    <StorageActionsOf value={context}>
      <PageHeading
        title={storage.data ? t('storage.of', { system: storage.data.name }) : t('places.storage')}
        marks={
          storage.data?.storage && (
            <StaleMark
              takenAt={connected ? storage.data.storage.taken : storage.data.heard}
              viewOf={storage.data.name}
              stale={!connected}
            />
          )
        }
        actions={
          storage.data?.managed && (
            <>
              <StorageObjectMenu
                kind="system"
                object={storage.data}
                label={t('storage.actions')}
                named
              />
              <Button
                variant="secondary"
                icon={<SyncAltIcon />}
                isLoading={refresh.isPending}
                isAriaDisabled={!connected}
                onClick={() => connected && refresh.mutate()}
              >
                {t('storage.readAnew')}
              </Button>
            </>
          )
        }
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={storage}>
          {(shown) => (
            <Stack hasGutter>
              {(shown.contact.problem ?? refresh.error) && (
                <StackItem>
                  <ProblemAlert problem={shown.contact.problem} error={refresh.error} />
                </StackItem>
              )}
              {shown.findings.length > 0 && (
                <StackItem>
                  <FindingAlerts findings={shown.findings} />
                </StackItem>
              )}
              <StackItem>
                <Shown storage={shown} />
              </StackItem>
            </Stack>
          )}
        </QueryState>
      </PageSection>
      {dialog?.(() => setDialog(null))}
    </StorageActionsOf>
  );
}

function useActionContext(
  storage: SystemStorage | undefined,
  open: StorageActionContext['open'],
): StorageActionContext | null {
  const { t } = useTranslation();
  const user = useUser();
  return useMemo(
    () =>
      storage?.storage
        ? {
            storage,
            view: storage.storage,
            may: (permission) =>
              allows(user, permission, { system: storage.system, cluster: storage.cluster?.id }),
            t,
            open,
          }
        : null,
    // eslint-disable-next-line react-hooks/exhaustive-deps -- open only sets a state
    [storage, user, t],
  );
}

function Shown({ storage }: { storage: SystemStorage }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const base = `/storage/systems/${encodeURIComponent(storage.system)}`;
  const active = pathname.slice(base.length + 1);
  if (!storage.managed || !storage.storage) {
    return (
      <NothingHere
        icon={StorageDomainIcon}
        title={t(storage.managed ? 'storage.notHeard' : 'storage.dropped')}
      >
        {t(storage.managed ? 'storage.notHeardAbout' : 'storage.droppedAbout')}
      </NothingHere>
    );
  }
  return (
    <>
      {storage.cluster && (
        <p>
          <Link to={`/storage/clusters/${encodeURIComponent(storage.cluster.id)}`}>
            {t('storage.clusterMap', { cluster: storage.cluster.name })}
          </Link>
        </p>
      )}
      <Tabs
        aria-label={t('storage.pages')}
        activeKey={active}
        onSelect={(_event, key) => void navigate(key === '' ? base : `${base}/${key}`)}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab}
            eventKey={tab}
            title={<TabTitleText>{t(`storage.tabs.${tab === '' ? 'map' : tab}`)}</TabTitleText>}
          />
        ))}
      </Tabs>
      <div className="conga-storage-tab">
        <Outlet context={{ storage, view: storage.storage }} />
      </div>
    </>
  );
}
