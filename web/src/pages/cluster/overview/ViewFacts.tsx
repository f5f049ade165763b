import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../../components/RelativeTime';
import { StatusLabel } from '../../../components/StatusLabel';
import type { SideView } from '../../../matrix/clusterView';
import { DeviceStatus, SbdStatus } from '../properties/quorum/DeviceStatus';
import { useCluster } from '../useCluster';

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

/** Quorum, fencing, DC and members, as one side sees them. */
export function ViewFacts({ side }: { side: SideView }) {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const { view } = side;
  const { votes } = view;
  const online = view.members.filter((member) => member.online).length;
  const { enabled, devices, proved } = summary.fencing;
  return (
    <DescriptionList aria-label={t('cluster.facts.label')} className="conga-facts">
      <Fact term={t('cluster.facts.quorum')}>
        <StatusLabel status={view.quorate ? 'ok' : 'error'}>
          {view.quorate ? t('cluster.facts.quorate') : t('cluster.facts.noQuorum')}
        </StatusLabel>
        {votes && (
          <div>
            {t('cluster.facts.votes', {
              present: votes.present,
              expected: votes.expected,
              needed: votes.needed,
            })}
          </div>
        )}
        {!view.quorate && (
          <div>{t('cluster.facts.noQuorumPolicy', { policy: view.noQuorumPolicy })}</div>
        )}
      </Fact>
      {view.quorum?.device && (
        <Fact term={t('quorum.state.device')}>
          <DeviceStatus state={view.quorum.device} />
        </Fact>
      )}
      {view.quorum?.sbd && (
        <Fact term={t('quorum.state.sbd')}>
          <SbdStatus sbd={view.quorum.sbd} />
        </Fact>
      )}
      <Fact term={t('cluster.facts.fencing')}>
        <StatusLabel status={enabled && devices > 0 ? (proved ? 'ok' : 'warning') : 'error'}>
          {devices === 0
            ? t('cluster.facts.fencingNone')
            : enabled
              ? t('cluster.facts.fencingOn', { count: devices })
              : t('cluster.facts.fencingOff')}
        </StatusLabel>
        {devices > 0 && (
          <div>
            {proved ? (
              <>
                {t('cluster.facts.proved')} <RelativeTime at={proved} />
              </>
            ) : (
              t('cluster.facts.unproved')
            )}
          </div>
        )}
      </Fact>
      <Fact term={t('cluster.facts.members')}>
        {t('cluster.facts.online', { online, all: view.members.length })}
        {view.maintenanceMode && (
          <div>
            <Label isCompact color="orange">
              {t('cluster.facts.maintenance')}
            </Label>
          </div>
        )}
      </Fact>
      <Fact term={t('cluster.facts.dc')}>
        <span className="conga-name">{view.dc ?? t('cluster.facts.noDc')}</span>
        {view.pacemakerVersion && (
          <div className="conga-subtle">
            {t('cluster.facts.pacemaker', { version: view.pacemakerVersion })}
          </div>
        )}
      </Fact>
    </DescriptionList>
  );
}
