import { PageSection, Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useCluster } from '../useCluster';
import { propertiesTabs } from './tabs';
import './properties.css';

/** A cluster's global properties: one tab each, and each tab an address of its own. */
export function PropertiesPage() {
  const { t } = useTranslation();
  const { id } = useCluster().summary;
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const base = `/clusters/${encodeURIComponent(id)}/properties`;
  const address = (path: string) => (path === '' ? base : `${base}/${path}`);
  const open = propertiesTabs.find(
    (tab) => tab.path !== '' && pathname.startsWith(address(tab.path)),
  );
  return (
    <>
      <ClusterHeading page="properties" />
      <PageSection hasBodyWrapper={false} className="conga-tabs">
        <Tabs
          component="nav"
          aria-label={t('properties.tabs.label')}
          activeKey={open?.path ?? ''}
          onSelect={(event, path) => {
            event.preventDefault();
            void navigate(address(String(path)));
          }}
        >
          {propertiesTabs.map((tab) => (
            <Tab
              key={tab.name}
              eventKey={tab.path}
              href={address(tab.path)}
              title={<TabTitleText>{t(`properties.tabs.${tab.name}`)}</TabTitleText>}
            />
          ))}
        </Tabs>
      </PageSection>
      <PageSection hasBodyWrapper={false}>
        <Outlet />
      </PageSection>
    </>
  );
}
