import { Label } from '@patternfly/react-core';
import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogLine, LogQuestion } from '../../api/logs';
import { ToggleCell } from '../../components/ToggleCell';
import { Highlight } from './Highlight';
import { LogDetail } from './LogDetail';
import { PriorityLabel } from './PriorityLabel';

interface LogTableProps {
  label: string;
  lines: readonly LogLine[];
  question: LogQuestion;
}

/** Entries, newest first; each opens to the whole message and all its fields. */
export function LogTable({ label, lines, question }: LogTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      aria-label={label}
      variant="compact"
      gridBreakPoint="grid-lg"
      isExpandable
      className="conga-log-table"
    >
      <Thead>
        <Tr>
          <Th screenReaderText={t('logs.details')} />
          <Th modifier="nowrap">{t('logs.time')}</Th>
          <Th modifier="nowrap">{t('logs.priority')}</Th>
          <Th modifier="nowrap">{t('logs.who')}</Th>
          <Th>{t('logs.message')}</Th>
        </Tr>
      </Thead>
      {lines.map((line) => (
        <LogRow key={line.entry.cursor} line={line} question={question} />
      ))}
    </Table>
  );
}

const LogRow = memo(function LogRow({ line, question }: { line: LogLine; question: LogQuestion }) {
  const { t, i18n } = useTranslation();
  const [expanded, setExpanded] = useState(false);
  const { entry } = line;
  const time = timeText(entry.time, i18n.language);
  return (
    <Tbody isExpanded={expanded}>
      <Tr>
        <ToggleCell
          label={`${t('logs.details')}: ${time}`}
          isExpanded={expanded}
          onToggle={() => setExpanded(!expanded)}
        />
        <Td dataLabel={t('logs.time')}>
          <time dateTime={entry.time} title={entry.time} className="conga-nowrap conga-log-time">
            {time}
          </time>
        </Td>
        <Td dataLabel={t('logs.priority')}>
          <PriorityLabel priority={entry.priority} />
        </Td>
        <Td dataLabel={t('logs.who')} className="conga-log-who">
          {entry.identifier ?? entry.unit ?? '–'}
          {typeof entry.pid === 'number' && <small>[{entry.pid}]</small>}
          {entry.unit && entry.unit !== entry.identifier && (
            <>
              <br />
              <small>{entry.unit}</small>
            </>
          )}
        </Td>
        <Td dataLabel={t('logs.message')}>
          <div className="conga-log-message">
            <Highlight
              message={entry.message}
              text={question.text}
              expression={question.expression}
            />
          </div>
          {line.blanked > 0 && (
            <Label isCompact variant="outline">
              {t('logs.blankedMark')}
            </Label>
          )}
        </Td>
      </Tr>
      <Tr isExpanded={expanded}>
        <Td />
        <Td colSpan={4}>
          <ExpandableRowContent>
            {expanded && <LogDetail line={line} question={question} />}
          </ExpandableRowContent>
        </Td>
      </Tr>
    </Tbody>
  );
});

function timeText(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hour12: false,
  }).format(new Date(time));
}
