import { PageSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClusterGuests, type ClusterGuest } from '../../../api/guests';
import { ActionMenu } from '../../../components/ActionMenu';
import { QueryState } from '../../../components/QueryState';
import { NewGuestButton } from '../../../guests/create/NewGuestButton';
import { GuestDetails } from '../../../guests/GuestDetails';
import { heardBySystem } from '../../../guests/guestModel';
import { GuestProblems, NoGuests } from '../../../guests/GuestsNotice';
import { GuestTable } from '../../../guests/GuestTable';
import type { ResourceState } from '../../../matrix/clusterView';
import { ResourceDialogs } from '../resources/ResourceDrawer';
import { ClusterHeading } from '../shared/ClusterHeading';
import { DetailDrawer } from '../shared/DetailDrawer';
import type { AskingKey } from '../shared/useActions';
import { useCluster } from '../useCluster';
import { takenNames } from '../clusterDetail';
import { sharedFolders } from './control/controlModel';
import type { GuestAction } from './guestExtras';
import { useClusterGuestEntries } from './useClusterGuestEntries';

/** Every virtual machine of the cluster: where it runs, who controls it, and what can be done to it. */
export function GuestsPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const { summary } = detail;
  const guests = useClusterGuests(summary.id);
  const [parameters, setParameters] = useSearchParams();
  const [asked, setAsked] = useState<{ key: AskingKey; resource: ResourceState } | null>(null);
  const [extra, setExtra] = useState<{ action: GuestAction; guest: ClusterGuest } | null>(null);
  const entriesOf = useClusterGuestEntries(
    (key, resource) => setAsked({ key, resource }),
    (action, guest) => setExtra({ action, guest }),
  );
  const opened = parameters.get('guest');
  const guest = guests.data?.guests.find((one) => one.name === opened);
  const heard = heardBySystem(guests.data?.members ?? []);
  return (
    <DetailDrawer
      title={opened}
      actions={guest && <ActionMenu named label={t('guests.actions')} entries={entriesOf(guest)} />}
      details={
        opened !== null && (
          <GuestDetails name={opened} guest={guest} heard={heard} cluster={summary.id} />
        )
      }
      onClose={() => setParameters({})}
    >
      <ClusterHeading page="guests" />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={guests}>
          {(shown) => (
            <div className="conga-stack">
              <GuestProblems members={shown.members} />
              <GuestTable
                guests={shown.guests}
                heard={heard}
                cluster={summary.id}
                empty={<NoGuests members={shown.members} />}
                onOpen={(name) => setParameters({ guest: name })}
                entriesOf={entriesOf}
                toolbar={
                  <NewGuestButton
                    members={shown.members}
                    cluster={summary.id}
                    taken={new Set([...takenNames(detail), ...shown.guests.map((one) => one.name)])}
                    folder={sharedFolders(detail)[0]}
                  />
                }
              />
            </div>
          )}
        </QueryState>
      </PageSection>
      <ResourceDialogs asked={asked} onClose={() => setAsked(null)} />
      {extra && <extra.action.Dialog guest={extra.guest} onClose={() => setExtra(null)} />}
    </DetailDrawer>
  );
}
