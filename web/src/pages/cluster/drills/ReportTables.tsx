import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { DrillReport, Measurement } from '../../../api/drills';
import { StatusLabel } from '../../../components/StatusLabel';
import { effectWords } from '../../../plan/effects';
import { useClockText } from './useClockText';

/** Milestones: predicted by the timeouts, measured by luci, and by Pacemaker's own clock. */
export function MeasuredTable({ report }: { report: DrillReport }) {
  const { t } = useTranslation();
  const { seconds, clock } = useClockText();
  const verdict = (one: Measurement) => {
    if (typeof one.measured !== 'number')
      return <StatusLabel status="warning">{t('drills.notSeen')}</StatusLabel>;
    if (one.measured > one.latest)
      return <StatusLabel status="error">{t('drills.later')}</StatusLabel>;
    if (one.measured < one.earliest)
      return <StatusLabel status="info">{t('drills.earlier')}</StatusLabel>;
    return <StatusLabel status="ok">{t('drills.within')}</StatusLabel>;
  };
  return (
    <Table aria-label={t('drills.measured')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>{t('drills.milestoneLabel')}</Th>
          <Th>{t('drills.subject')}</Th>
          <Th>{t('drills.expected')}</Th>
          <Th>{t('drills.took')}</Th>
          <Th>{t('drills.verdict')}</Th>
          <Th>{t('drills.engine')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {report.measured.map((one) => (
          <Tr key={`${one.milestone}-${one.subject}`}>
            <Td dataLabel={t('drills.milestoneLabel')}>{t(`drills.milestone.${one.milestone}`)}</Td>
            <Td dataLabel={t('drills.subject')} modifier="breakWord">
              {one.subject}
            </Td>
            <Td dataLabel={t('drills.expected')}>
              {t('drills.range', { from: seconds(one.earliest), to: seconds(one.latest) })}
            </Td>
            <Td dataLabel={t('drills.took')}>
              {typeof one.measured === 'number'
                ? t('drills.seconds_value', { value: seconds(one.measured) })
                : t('drills.notSeen')}
            </Td>
            <Td dataLabel={t('drills.verdict')}>{verdict(one)}</Td>
            <Td dataLabel={t('drills.engine')}>
              {one.engine ? clock(one.engine) : t('drills.never')}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

const cameLook = {
  HAPPENED: 'ok',
  OTHERWISE: 'warning',
  NOT_SEEN: 'warning',
  NOT_JUDGED: 'info',
} as const;

/** The scheduler's prediction, effect by effect, against what came. */
export function EffectsTable({ report }: { report: DrillReport }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t('drills.effects')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>{t('drills.effect')}</Th>
          <Th>{t('drills.cameLabel')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {report.compared.map((one, index) => (
          <Tr key={`${one.effect.kind}-${one.effect.subject}-${index}`}>
            <Td dataLabel={t('drills.effect')} modifier="breakWord">
              {effectWords(one.effect, t)}
            </Td>
            <Td dataLabel={t('drills.cameLabel')}>
              <StatusLabel status={cameLook[one.came]}>{t(`drills.came.${one.came}`)}</StatusLabel>
              {one.came === 'OTHERWISE' && one.to && ` ${t('drills.cameTo', { node: one.to })}`}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** The timeline in words. */
export function MomentTable({ report }: { report: DrillReport }) {
  const { t } = useTranslation();
  const { seconds, clock } = useClockText();
  const zero = report.broken ? Date.parse(report.broken) : null;
  return (
    <Table aria-label={t('drills.moments')} variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th>{t('drills.after')}</Th>
          <Th>{t('drills.happened')}</Th>
          <Th>{t('drills.where')}</Th>
          <Th>{t('drills.told')}</Th>
          <Th>{t('drills.engine')}</Th>
          <Th>{t('drills.detail')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {report.moments.map((moment, index) => (
          <Tr key={`${moment.heard}-${moment.kind}-${moment.subject}-${index}`}>
            <Td dataLabel={t('drills.after')} modifier="nowrap">
              {zero === null
                ? clock(moment.heard)
                : t('drills.seconds_value', { value: seconds(Date.parse(moment.heard) - zero) })}
            </Td>
            <Td dataLabel={t('drills.happened')} modifier="breakWord">
              {t(`drills.moment.${moment.kind}`, { subject: moment.subject })}
            </Td>
            <Td dataLabel={t('drills.where')}>
              {moment.node && moment.node !== moment.subject ? moment.node : t('drills.never')}
            </Td>
            <Td dataLabel={t('drills.told')}>{moment.seenBy ?? t('drills.luci')}</Td>
            <Td dataLabel={t('drills.engine')} modifier="nowrap">
              {moment.engine ? clock(moment.engine) : t('drills.never')}
            </Td>
            <Td dataLabel={t('drills.detail')} modifier="breakWord">
              {moment.detail}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
