import { Label } from '@patternfly/react-core';
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryEntry } from '../../../api/history';
import { useJobs } from '../../../api/jobs';
import { absoluteText, RelativeTime } from '../../../components/RelativeTime';
import { ToggleCell } from '../../../components/ToggleCell';
import { WhoChanged } from '../../../history/WhoChanged';
import { sentenceText } from '../../../plan/sentence';
import { EntryDetail } from './EntryDetail';

interface HistoryTableProps {
  entries: readonly HistoryEntry[];
  /** Whether the first of a kind is the present version. */
  newestShown: boolean;
}

/** The history's entries; each opens to what it changed and the way back to it. */
export function HistoryTable({ entries, newestShown }: HistoryTableProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (id: number) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const jobs = useJobs().data?.items ?? [];
  const what = (entry: HistoryEntry) => {
    if (!entry.job) return t(`history.outside.${entry.kind === 'CIB' ? 'CIB' : 'COROSYNC'}`);
    // The history keeps a job's title in English; the job itself has it for every language.
    const title = jobs.find((job) => job.id === entry.job)?.title;
    return title ? sentenceText(title, t) : entry.what;
  };
  const newest = (entry: HistoryEntry) =>
    newestShown && entries.find((other) => other.kind === entry.kind)?.id === entry.id;
  return (
    <Table
      aria-label={t('places.clusterPages.history')}
      variant="compact"
      gridBreakPoint="grid-md"
      isExpandable
    >
      <Thead>
        <Tr>
          <Th screenReaderText={t('history.expand')} />
          <Th modifier="nowrap">{t('history.when')}</Th>
          <Th modifier="nowrap">{t('history.who')}</Th>
          <Th modifier="nowrap">{t('history.what')}</Th>
          <Th modifier="nowrap">{t('history.version')}</Th>
        </Tr>
      </Thead>
      {entries.map((entry) => {
        const expanded = open.has(entry.id);
        return (
          <Tbody key={entry.id} isExpanded={expanded}>
            <Tr>
              <ToggleCell
                label={`${t('history.expand')}: ${entry.version}, ${what(entry)}`}
                isExpanded={expanded}
                onToggle={() => toggle(entry.id)}
              />
              <Td dataLabel={t('history.when')}>
                <span className="conga-nowrap">{absoluteText(entry.at, i18n.language)}</span>
                <br />
                <small>
                  <RelativeTime at={entry.at} />
                </small>
              </Td>
              <Td dataLabel={t('history.who')} modifier="breakWord">
                <WhoChanged entry={entry} />
              </Td>
              <Td dataLabel={t('history.what')} modifier="breakWord">
                {entry.job ? <Link to={`/jobs/${entry.job}`}>{what(entry)}</Link> : what(entry)}
                {entry.reason && (
                  <>
                    <br />
                    <small>{entry.reason}</small>
                  </>
                )}
              </Td>
              <Td dataLabel={t('history.version')}>
                <span className="conga-mono">{entry.version}</span>{' '}
                <Label isCompact variant="outline">
                  {t(`history.kind.${entry.kind === 'CIB' ? 'CIB' : 'COROSYNC'}`)}
                </Label>
              </Td>
            </Tr>
            <Tr isExpanded={expanded}>
              <Td />
              <Td colSpan={4} noPadding={false}>
                <ExpandableRowContent>
                  {expanded && <EntryDetail entry={entry} newest={newest(entry)} />}
                </ExpandableRowContent>
              </Td>
            </Tr>
          </Tbody>
        );
      })}
    </Table>
  );
}
