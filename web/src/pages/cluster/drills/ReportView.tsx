import { Button, Card, CardBody, CardTitle, Flex, Title } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DrillReport } from '../../../api/drills';
import { absoluteText } from '../../../components/RelativeTime';
import { sentenceText } from '../../../plan/sentence';
import { Lanes } from './Lanes';
import { OutcomeLabel, titleOf } from './outcomes';
import { EffectsTable, MeasuredTable, MomentTable } from './ReportTables';
import { useClockText } from './useClockText';

function save(report: DrillReport) {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `drill-${report.started.replace(/[:.]/g, '-')}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/** One drill: what was predicted, what was measured, and everything that was heard. */
export function ReportView({ report, onClose }: { report: DrillReport; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { seconds } = useClockText();
  return (
    <Card isCompact>
      <CardTitle component="h2">
        <Flex gap={{ default: 'gapSm' }}>
          <span>{sentenceText(titleOf(report), t)}</span> <OutcomeLabel report={report} />
        </Flex>
      </CardTitle>
      <CardBody>
        <div className="conga-stack">
          <Flex gap={{ default: 'gapMd' }} alignItems={{ default: 'alignItemsCenter' }}>
            <span>
              {absoluteText(report.started, i18n.language)} · {report.user}
            </span>
            <Link to={`/jobs/${report.job}`}>{t('drills.job')}</Link>
            <Button variant="secondary" icon={<DownloadIcon />} onClick={() => save(report)}>
              {t('drills.export')}
            </Button>
            <Button variant="link" onClick={onClose}>
              {t('drills.close')}
            </Button>
          </Flex>
          {report.measured.length > 0 && (
            <section>
              <Title headingLevel="h3" size="md">
                {t('drills.measured')}
              </Title>
              <MeasuredTable report={report} />
              <p>
                <small>{t('drills.accuracy', { uncertain: seconds(report.uncertain) })}</small>
              </p>
            </section>
          )}
          <section>
            <Title headingLevel="h3" size="md">
              {t('drills.timeline')}
            </Title>
            <Lanes report={report} />
          </section>
          {report.compared.length > 0 && (
            <section>
              <Title headingLevel="h3" size="md">
                {t('drills.effects')}
              </Title>
              <EffectsTable report={report} />
            </section>
          )}
          {report.moments.length > 0 && (
            <section>
              <Title headingLevel="h3" size="md">
                {t('drills.moments')}
              </Title>
              <MomentTable report={report} />
            </section>
          )}
        </div>
      </CardBody>
    </Card>
  );
}
