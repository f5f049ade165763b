import { PageSection } from '@patternfly/react-core';
import { PlusCircleIcon, ServerIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAllowed } from '../../api/session';
import { useSystems } from '../../api/systems';
import { ActionButton } from '../../components/ActionButton';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { SortableTable } from '../../components/SortableTable';
import { AddSystemDialog } from './AddSystemDialog';
import { useSystemColumns } from './systemColumns';
import { SystemActions } from './SystemActions';

/** The machines that luci knows: trust, contact, what they run. */
export function SystemsPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const systems = useSystems();
  const columns = useSystemColumns();
  const allowed = useAllowed('MANAGE');
  const [adding, setAdding] = useState(parameters.has('add'));
  const addButton = (
    <ActionButton
      icon={<PlusCircleIcon />}
      disabledReason={allowed ? null : t('systems.needsManage')}
      onClick={() => setAdding(true)}
    >
      {t('systems.add.action')}
    </ActionButton>
  );
  return (
    <>
      <PageHeading
        title={t('places.systems')}
        description={t('systems.about')}
        actions={systems.data?.items.length ? addButton : undefined}
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={systems}>
          {({ items }) => (
            <SortableTable
              label={t('places.systems')}
              columns={columns}
              rows={items}
              rowKey={(system) => system.id}
              initialSort={{ key: 'name', direction: 'asc' }}
              isStale={(system) => system.contact.state !== 'CONNECTED'}
              rowActions={(system) => <SystemActions system={system} />}
              empty={
                <NothingHere icon={ServerIcon} title={t('systems.empty')} actions={addButton}>
                  {t('systems.emptyAbout')}
                </NothingHere>
              }
            />
          )}
        </QueryState>
      </PageSection>
      {adding && <AddSystemDialog onClose={() => setAdding(false)} />}
    </>
  );
}
