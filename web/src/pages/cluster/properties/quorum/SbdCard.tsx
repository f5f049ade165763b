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
import { useCluster } from '../../useCluster';
import { SbdStatus } from './DeviceStatus';
import { Facts } from './Facts';
import { sbdState } from './quorum';
import { SbdDialog } from './SbdDialog';
import { useRefusal } from './useRefusal';

/** SBD: not used, or on which disks with which timeouts, and who has a slot. */
export function SbdCard() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const refusal = useRefusal();
  const [editing, setEditing] = useState(false);
  const sbd = sbdState(detail);
  const disk = sbd?.disks[0];
  const properties = detail.configuration?.properties ?? {};
  const seconds = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : t('quorum.sbd.seconds', { count: value });
  // Pacemaker 3.0.2 renamed them.
  const option = (what: string) => {
    const term = `fencing-${what}` in properties ? `fencing-${what}` : `stonith-${what}`;
    return { term, value: properties[term] ?? '' };
  };
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('quorum.sbd.title')}</CardTitle>
      <CardBody>
        <Content component="p">{sbd ? t('quorum.sbd.used') : t('quorum.sbd.notUsed')}</Content>
        {sbd && (
          <Facts
            label={t('quorum.sbd.title')}
            rows={[
              { term: t('quorum.state.title'), value: <SbdStatus sbd={sbd} /> },
              { term: t('quorum.sbd.watchdog'), value: sbd.watchdog },
              {
                term: t('quorum.sbd.watchdogTimeout'),
                value: seconds(sbd.watchdogSeconds),
                help: t('quorum.sbd.watchdogTimeoutHelp'),
              },
              {
                term: t('quorum.sbd.msgwait'),
                value: seconds(disk?.msgwaitSeconds),
                help: t('quorum.sbd.msgwaitHelp'),
              },
              ...['timeout', 'watchdog-timeout'].map(option),
            ]}
          />
        )}
        <ActionList className="conga-quorum-actions">
          <ActionListGroup>
            <ActionListItem>
              {sbd ? (
                <ActionButton
                  variant="secondary"
                  disabledReason={refusal}
                  onClick={() => review({ type: 'removeSbd', cluster: detail.summary.id })}
                >
                  {t('quorum.sbd.doNotUse')}
                </ActionButton>
              ) : (
                <ActionButton disabledReason={refusal} onClick={() => setEditing(true)}>
                  {t('quorum.sbd.use')}
                </ActionButton>
              )}
            </ActionListItem>
          </ActionListGroup>
        </ActionList>
      </CardBody>
      {editing && <SbdDialog onClose={() => setEditing(false)} />}
    </Card>
  );
}
