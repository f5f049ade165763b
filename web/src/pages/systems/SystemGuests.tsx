import { Button, PageSection } from '@patternfly/react-core';
import { SyncAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  useClusterGuests,
  useRefreshGuests,
  useSystemGuests,
  type ClusterGuest,
  type SystemGuests as Told,
} from '../../api/guests';
import { allows, useUser } from '../../api/session';
import { ActionMenu } from '../../components/ActionMenu';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryState } from '../../components/QueryState';
import { StaleMark } from '../../components/StaleMark';
import { NewGuestButton } from '../../guests/create/NewGuestButton';
import { guestEntries } from '../../guests/guestActions';
import { GuestDetails } from '../../guests/GuestDetails';
import { guestsOfSystem, heardBySystem } from '../../guests/guestModel';
import { GuestProblems, NoGuests } from '../../guests/GuestsNotice';
import { GuestTable } from '../../guests/GuestTable';
import { PlanProvider, useReview } from '../../plan/PlanProvider';
import { DetailDrawer } from '../cluster/shared/DetailDrawer';

/** The virtual machines of one machine. */
export function SystemGuests({ system }: { system: string }) {
  const guests = useSystemGuests(system);
  return (
    <PageSection hasBodyWrapper={false}>
      <QueryState query={guests}>
        {(told) => (
          <PlanProvider clusterName={told.cluster?.name}>
            <Shown told={told} />
          </PlanProvider>
        )}
      </QueryState>
    </PageSection>
  );
}

function Shown({ told }: { told: Told }) {
  const { t } = useTranslation();
  const user = useUser();
  const review = useReview();
  const refresh = useRefreshGuests(told.system);
  const [parameters, setParameters] = useSearchParams();
  const cluster = told.cluster?.id ?? null;
  const seesCluster = cluster !== null && allows(user, 'VIEW', { cluster });
  const ofCluster = useClusterGuests(cluster ?? '', seesCluster);
  const guests = guestsOfSystem(told, ofCluster.data?.guests);
  const connected = told.contact.state === 'CONNECTED';
  const heard = heardBySystem([told]);
  const taken = new Set([...guests, ...(ofCluster.data?.guests ?? [])].map((one) => one.name));
  const opened = parameters.get('guest');
  const guest = guests.find((one) => one.name === opened);
  const entriesOf = (one: ClusterGuest) =>
    guestEntries(one, {
      t,
      review,
      may: (permission, system) => allows(user, permission, { system, cluster }),
    });
  return (
    <DetailDrawer
      title={opened}
      actions={guest && <ActionMenu named label={t('guests.actions')} entries={entriesOf(guest)} />}
      details={
        opened !== null && (
          <GuestDetails name={opened} guest={guest} heard={heard} cluster={cluster} />
        )
      }
      onClose={() => setParameters({})}
    >
      <div className="conga-stack">
        <ProblemAlert error={refresh.error} />
        <GuestProblems members={[told]} />
        {seesCluster && told.cluster && (
          <Link to={`/clusters/${encodeURIComponent(told.cluster.id)}/guests`}>
            {t('guests.ofCluster', { cluster: told.cluster.name })}
          </Link>
        )}
        <GuestTable
          guests={guests}
          heard={heard}
          cluster={cluster}
          empty={<NoGuests members={[told]} />}
          onOpen={(name) => setParameters({ guest: name })}
          entriesOf={entriesOf}
          toolbar={
            <>
              <NewGuestButton members={[told]} cluster={cluster} taken={taken} />
              {told.guests && (
                <StaleMark
                  takenAt={connected ? told.guests.taken : told.heard}
                  viewOf={told.name}
                  stale={!connected}
                />
              )}
              <Button
                variant="secondary"
                icon={<SyncAltIcon />}
                isLoading={refresh.isPending}
                isAriaDisabled={!connected}
                onClick={() => connected && refresh.mutate()}
              >
                {t('guests.readAnew')}
              </Button>
            </>
          }
        />
      </div>
    </DetailDrawer>
  );
}
