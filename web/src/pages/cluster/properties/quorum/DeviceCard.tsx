import {
  ActionList,
  ActionListGroup,
  ActionListItem,
  Card,
  CardBody,
  CardTitle,
  Content,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster, useMay } from '../../useCluster';
import { DeviceDialog } from './DeviceDialog';
import { DeviceStatus } from './DeviceStatus';
import { Facts } from './Facts';
import { configuredDevice, deviceState, useQuorumHelp } from './quorum';
import { useRefusal } from './useRefusal';

/** The quorum device: none, or which one, and how it stands. */
export function DeviceCard() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const help = useQuorumHelp(detail.summary.id);
  const refusal = useRefusal();
  const [editing, setEditing] = useState(false);
  const device = configuredDevice(detail);
  const state = deviceState(detail);
  // The host belongs to no cluster: who takes it must be allowed everything.
  const setting = may('MANAGE') ? refusal : t('cluster.disabled.manage');
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('quorum.device.title')}</CardTitle>
      <CardBody>
        <Content component="p">
          {device ? t('quorum.device.used') : t('quorum.device.notUsed')}
        </Content>
        {device && (
          <Facts
            label={t('quorum.device.title')}
            rows={[
              {
                term: t('quorum.state.title'),
                value: state ? <DeviceStatus state={state} /> : t('quorum.state.unknown'),
              },
              { term: t('quorum.device.host'), value: device.host, help: help.host },
              { term: t('quorum.device.algorithm'), value: device.algorithm, help: help.algorithm },
              {
                term: t('quorum.device.votes'),
                value: device.votes ?? t('quorum.device.votesDefault'),
                help: help.votes,
              },
              {
                term: t('quorum.device.tieBreaker'),
                value: device.tieBreaker ?? 'lowest',
                help: help.tie_breaker,
              },
              {
                term: t('quorum.device.heuristics'),
                value:
                  Object.keys(device.heuristics).length === 0
                    ? t('quorum.device.noHeuristics')
                    : `${Object.keys(device.heuristics).join(', ')} (${device.heuristicsMode})`,
                help: help.mode,
              },
              { term: t('quorum.state.tls'), value: state?.tls ?? '' },
            ]}
          />
        )}
        <ActionList className="conga-quorum-actions">
          <ActionListGroup>
            <ActionListItem>
              <ActionButton
                variant={device ? 'secondary' : 'primary'}
                disabledReason={setting}
                onClick={() => setEditing(true)}
              >
                {device ? t('quorum.device.change') : t('quorum.device.use')}
              </ActionButton>
            </ActionListItem>
            {device && (
              <ActionListItem>
                <ActionButton
                  variant="secondary"
                  disabledReason={refusal}
                  onClick={() => review({ type: 'removeQuorumDevice', cluster: detail.summary.id })}
                >
                  {t('quorum.device.doNotUse')}
                </ActionButton>
              </ActionListItem>
            )}
          </ActionListGroup>
        </ActionList>
      </CardBody>
      {editing && <DeviceDialog help={help} onClose={() => setEditing(false)} />}
    </Card>
  );
}
