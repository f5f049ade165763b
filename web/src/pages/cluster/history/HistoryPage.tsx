import {
  PageSection,
  Pagination,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { HistoryIcon } from '@patternfly/react-icons';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from '../../../api/history';
import { NothingHere } from '../../../components/NothingHere';
import { QueryState } from '../../../components/QueryState';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useCluster } from '../useCluster';
import { HistoryTable } from './HistoryTable';
import '../../../history/history.css';

const limit = 50;

/** Who changed what of the cluster's configuration, and the way back. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { id } = useCluster().summary;
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const q = useDeferredValue(search.trim());
  const history = useHistory(id, { q, offset, limit });
  const total = history.data?.total ?? 0;
  const page = t('places.clusterPages.history');
  return (
    <>
      <ClusterHeading page="history" />
      <PageSection hasBodyWrapper={false}>
        <p>{t('history.about')}</p>
        <Toolbar inset={{ default: 'insetNone' }} className="conga-table-toolbar">
          <ToolbarContent>
            <ToolbarItem className="conga-search">
              <SearchInput
                aria-label={t('components.table.search', { label: page })}
                placeholder={t('history.search')}
                value={search}
                onChange={(_event, value) => {
                  setSearch(value);
                  setOffset(0);
                }}
                onClear={() => setSearch('')}
                resetButtonLabel={t('components.table.clear')}
              />
            </ToolbarItem>
            {total > limit && (
              <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
                <Pagination
                  isCompact
                  itemCount={total}
                  perPage={limit}
                  page={Math.floor(offset / limit) + 1}
                  perPageOptions={[]}
                  onSetPage={(_event, next) => setOffset((next - 1) * limit)}
                  titles={{
                    toNextPageAriaLabel: t('components.table.nextPage'),
                    toPreviousPageAriaLabel: t('components.table.previousPage'),
                    paginationAriaLabel: t('components.table.pages', { label: page }),
                  }}
                />
              </ToolbarItem>
            )}
          </ToolbarContent>
        </Toolbar>
        <QueryState query={history}>
          {({ items }) =>
            items.length > 0 ? (
              <HistoryTable entries={items} newestShown={q === '' && offset === 0} />
            ) : (
              <NothingHere
                icon={HistoryIcon}
                title={q ? t('history.noMatch') : t('history.empty')}
              />
            )
          }
        </QueryState>
      </PageSection>
    </>
  );
}
