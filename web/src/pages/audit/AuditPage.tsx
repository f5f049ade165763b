import {
  FormSelect,
  FormSelectOption,
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
import { useAudit, type AuditFilter } from '../../api/audit';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { AuditTable } from './AuditTable';
import { outcomes } from './outcomes';

const limit = 50;

/** Who asked for what, from where, what was run, and what came of it. */
export function AuditPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState<AuditFilter['outcome']>('');
  const [offset, setOffset] = useState(0);
  const q = useDeferredValue(search.trim());
  const audit = useAudit({ q, outcome, offset, limit });
  const filtered = q !== '' || outcome !== '';
  const total = audit.data?.total ?? 0;
  return (
    <>
      <PageHeading title={t('places.audit')} description={t('audit.about')} />
      <PageSection hasBodyWrapper={false}>
        <Toolbar inset={{ default: 'insetNone' }} className="conga-table-toolbar">
          <ToolbarContent>
            <ToolbarItem className="conga-search">
              <SearchInput
                aria-label={t('components.table.search', { label: t('places.audit') })}
                placeholder={t('audit.search')}
                value={search}
                onChange={(_event, value) => {
                  setSearch(value);
                  setOffset(0);
                }}
                onClear={() => setSearch('')}
                resetButtonLabel={t('components.table.clear')}
              />
            </ToolbarItem>
            <ToolbarItem className="conga-outcome-filter">
              <FormSelect
                aria-label={t('audit.outcome')}
                value={outcome}
                onChange={(_event, value) => {
                  setOutcome(outcomes.find((one) => one === value) ?? '');
                  setOffset(0);
                }}
              >
                <FormSelectOption value="" label={t('audit.everyOutcome')} />
                {outcomes.map((one) => (
                  <FormSelectOption key={one} value={one} label={t(`audit.outcomes.${one}`)} />
                ))}
              </FormSelect>
            </ToolbarItem>
            {total > limit && (
              <ToolbarItem variant="pagination" align={{ default: 'alignEnd' }}>
                <Pagination
                  isCompact
                  itemCount={total}
                  perPage={limit}
                  page={Math.floor(offset / limit) + 1}
                  perPageOptions={[]}
                  onSetPage={(_event, page) => setOffset((page - 1) * limit)}
                  titles={{
                    toNextPageAriaLabel: t('components.table.nextPage'),
                    toPreviousPageAriaLabel: t('components.table.previousPage'),
                    paginationAriaLabel: t('components.table.pages', { label: t('places.audit') }),
                  }}
                />
              </ToolbarItem>
            )}
          </ToolbarContent>
        </Toolbar>
        <QueryState query={audit}>
          {({ items }) =>
            items.length > 0 ? (
              <AuditTable entries={items} />
            ) : (
              <NothingHere
                icon={HistoryIcon}
                title={filtered ? t('audit.noMatch') : t('audit.empty')}
              />
            )
          }
        </QueryState>
      </PageSection>
    </>
  );
}
