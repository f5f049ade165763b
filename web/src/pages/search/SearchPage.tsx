import { PageSection, SearchInput } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSearch } from '../../api/overview';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { SortableTable } from '../../components/SortableTable';

/** Whatever the user may see that matches, with a link to it. */
export function SearchPage() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const [typed, setTyped] = useState(parameters.get('text') ?? '');
  const text = parameters.get('text')?.trim() ?? '';
  const search = useSearch(text);
  return (
    <>
      <PageHeading
        title={t('places.search')}
        description={text && t('search.lookedFor', { text })}
      />
      <PageSection hasBodyWrapper={false}>
        <SearchInput
          className="conga-search"
          aria-label={t('shell.search')}
          value={typed}
          onChange={(_event, value) => setTyped(value)}
          onClear={() => setTyped('')}
          onSearch={(_event, value) => setParameters({ text: value })}
          resetButtonLabel={t('components.table.clear')}
        />
        {text === '' ? (
          <NothingHere icon={SearchIcon} title={t('search.empty')} />
        ) : (
          <QueryState query={search}>
            {({ items }) => (
              <SortableTable
                label={t('places.search')}
                rows={items}
                rowKey={(hit) => `${hit.kind} ${hit.id} ${hit.link}`}
                columns={[
                  {
                    key: 'title',
                    title: t('common.name'),
                    sortValue: (hit) => hit.title,
                    render: (hit) => (
                      <Link to={hit.link} className="conga-name">
                        {hit.title}
                      </Link>
                    ),
                  },
                  {
                    key: 'kind',
                    title: t('search.kind'),
                    sortValue: (hit) => t(`search.kinds.${hit.kind}`),
                    render: (hit) => t(`search.kinds.${hit.kind}`),
                  },
                  {
                    key: 'where',
                    title: t('search.where'),
                    sortValue: (hit) => hit.where,
                    render: (hit) => <span className="conga-name">{hit.where}</span>,
                  },
                ]}
                empty={
                  <NothingHere
                    icon={SearchIcon}
                    title={t('components.table.noMatch', { search: text })}
                  />
                }
              />
            )}
          </QueryState>
        )}
      </PageSection>
    </>
  );
}
