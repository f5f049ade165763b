import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/PageHeading';

export function OverviewPage() {
  const { t } = useTranslation();
  return <PageHeading title={t('places.overview')} />;
}
