import { Button, PageSection } from '@patternfly/react-core';
import { BoltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useDrills, type DrillReport } from '../../../api/drills';
import { ActionButton } from '../../../components/ActionButton';
import { NothingHere } from '../../../components/NothingHere';
import { QueryState } from '../../../components/QueryState';
import { RelativeTime } from '../../../components/RelativeTime';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { sentenceText } from '../../../plan/sentence';
import { isRunning } from '../clusterDetail';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useCluster, useMay } from '../useCluster';
import { DrillDialog } from './DrillDialog';
import { OutcomeLabel, titleOf } from './outcomes';
import { ReportView } from './ReportView';

/** Drills that were run, and the way to run one. */
export function DrillsPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  const drills = useDrills(detail.summary.id);
  const reason = !may('OPERATE')
    ? t('cluster.disabled.operate')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const run = (
    <ActionButton
      icon={<BoltIcon />}
      disabledReason={reason}
      onClick={() => setParameters({ run: '' })}
    >
      {t('drills.run')}
    </ActionButton>
  );
  const columns: Column<DrillReport>[] = [
    {
      key: 'what',
      title: t('drills.what'),
      modifier: 'breakWord',
      searchText: (report) => sentenceText(titleOf(report), t),
      sortValue: (report) => sentenceText(titleOf(report), t),
      render: (report) => (
        <Button
          variant="link"
          isInline
          className="conga-row-button"
          aria-label={t('drills.open', { what: sentenceText(titleOf(report), t) })}
          onClick={() => setParameters({ drill: report.id })}
        >
          {sentenceText(titleOf(report), t)}
        </Button>
      ),
    },
    {
      key: 'outcome',
      title: t('drills.outcomeLabel'),
      sortValue: (report) => t(`drills.outcome.${report.outcome}`),
      render: (report) => <OutcomeLabel report={report} />,
    },
    {
      key: 'when',
      title: t('drills.when'),
      sortValue: (report) => report.started,
      render: (report) => <RelativeTime at={report.started} />,
    },
    {
      key: 'who',
      title: t('drills.who'),
      sortValue: (report) => report.user,
      render: (report) => report.user,
    },
  ];
  return (
    <>
      {/* An empty page has the button in its middle, and only there. */}
      <ClusterHeading page="drills" actions={drills.data?.items.length ? run : undefined} />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <p>{t('drills.about')}</p>
          <QueryState query={drills}>
            {({ items }) => {
              const open = items.find((report) => report.id === parameters.get('drill'));
              return (
                <>
                  {open && <ReportView report={open} onClose={() => setParameters({})} />}
                  <SortableTable
                    label={t('places.clusterPages.drills')}
                    columns={columns}
                    rows={items}
                    rowKey={(report) => report.id}
                    empty={
                      <NothingHere icon={BoltIcon} title={t('drills.empty')} actions={run}>
                        {t('drills.emptyBody')}
                      </NothingHere>
                    }
                  />
                </>
              );
            }}
          </QueryState>
        </div>
      </PageSection>
      {parameters.has('run') && reason === null && (
        <DrillDialog onClose={() => setParameters({})} />
      )}
    </>
  );
}
