import { PageSection } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { NothingHere } from '../components/NothingHere';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <PageSection hasBodyWrapper={false}>
      <NothingHere
        headingLevel="h1"
        icon={SearchIcon}
        title={t('common.notFound.title')}
        actions={<Link to="/">{t('common.notFound.home')}</Link>}
      >
        {t('common.notFound.body')}
      </NothingHere>
    </PageSection>
  );
}
