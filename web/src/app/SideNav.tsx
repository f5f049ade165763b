import { Nav, NavGroup, NavItem, PageSidebar, PageSidebarBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { NavLink, useMatch, useParams } from 'react-router';
import { useClusterName } from '../api/clusters';
import { useStorageSystemName } from '../api/storage';
import { clusterPages, homebasePages } from './places';

function Item({ to, end, children }: { to: string; end?: boolean; children: string }) {
  const active = useMatch({ path: to, end: end ?? false }) !== null;
  return (
    <NavItem isActive={active}>
      <NavLink to={to} end={end}>
        {children}
      </NavLink>
    </NavItem>
  );
}

/** The places: Homebase always, Cluster while one is open. */
export function SideNav() {
  const { t } = useTranslation();
  const { clusterId, storageSystemId, storageClusterId } = useParams();
  const storageSystem = useStorageSystemName(storageSystemId);
  const storageClusterName = useClusterName(storageClusterId);
  return (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label={t('shell.navigation')}>
          <NavGroup title={t('places.homebase')}>
            {homebasePages
              .filter((page) => page.name !== 'storage')
              .map((page) => (
                <Item key={page.path} to={page.path} end={page.path === '/'}>
                  {t(`places.${page.name}`)}
                </Item>
              ))}
          </NavGroup>
          <NavGroup title={t('places.storage')}>
            <Item to="/storage" end>
              {t('places.storageSystems')}
            </Item>
            {storageSystemId !== undefined && (
              <Item to={`/storage/systems/${encodeURIComponent(storageSystemId)}`}>
                {storageSystem ?? storageSystemId}
              </Item>
            )}
            {storageClusterId !== undefined && (
              <Item to={`/storage/clusters/${encodeURIComponent(storageClusterId)}`}>
                {storageClusterName ?? storageClusterId}
              </Item>
            )}
          </NavGroup>
          {clusterId !== undefined && (
            <NavGroup title={t('places.cluster')}>
              {clusterPages.map((page) => (
                <Item
                  key={page.name}
                  to={`/clusters/${encodeURIComponent(clusterId)}${page.path}`}
                  end={page.path === ''}
                >
                  {t(`places.clusterPages.${page.name}`)}
                </Item>
              ))}
            </NavGroup>
          )}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}
