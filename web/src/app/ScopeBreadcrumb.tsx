import { Breadcrumb, BreadcrumbItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { useClusterName } from '../api/clusters';
import { homebasePages } from './places';

/** Where the page stands: Homebase, or one cluster by its name. */
export function ScopeBreadcrumb() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { clusterId } = useParams();
  const clusterName = useClusterName(clusterId);
  const page = homebasePages.find((one) => one.path !== '/' && pathname.startsWith(one.path));
  const trail: { to: string; text: string }[] = [{ to: '/', text: t('places.homebase') }];
  if (page) trail.push({ to: page.path, text: t(`places.${page.name}`) });
  if (clusterId !== undefined) {
    trail.push({
      to: `/clusters/${encodeURIComponent(clusterId)}`,
      text: clusterName ?? clusterId,
    });
  }
  return (
    <Breadcrumb aria-label={t('shell.scope')}>
      {trail.map((step, index) => (
        <BreadcrumbItem
          key={step.to}
          isActive={index === trail.length - 1}
          render={({ className, ariaCurrent }) => (
            <Link className={className} aria-current={ariaCurrent} to={step.to}>
              {step.text}
            </Link>
          )}
        />
      ))}
    </Breadcrumb>
  );
}
