import { ExpandableRowContent, Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../api/types';
import { absoluteText, RelativeTime } from '../../components/RelativeTime';
import { StatusLabel } from '../../components/StatusLabel';
import { ToggleCell } from '../../components/ToggleCell';
import { actionText } from './actionText';
import { AuditDetail } from './AuditDetail';
import { outcomeStatus } from './outcomes';

/** The audit's entries; each opens to the parameters, commands and problem. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (id: number) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <Table aria-label={t('places.audit')} variant="compact" gridBreakPoint="grid-md" isExpandable>
      <Thead>
        <Tr>
          <Th screenReaderText={t('audit.expand')} />
          <Th modifier="nowrap">{t('audit.when')}</Th>
          <Th modifier="nowrap">{t('audit.who')}</Th>
          <Th modifier="nowrap">{t('audit.what')}</Th>
          <Th modifier="nowrap">{t('audit.subject')}</Th>
          <Th modifier="nowrap">{t('audit.outcome')}</Th>
        </Tr>
      </Thead>
      {entries.map((entry) => {
        const expanded = open.has(entry.id);
        return (
          <Tbody key={entry.id} isExpanded={expanded}>
            <Tr>
              <ToggleCell
                label={`${t('audit.expand')}: ${actionText(entry.action, t)}`}
                isExpanded={expanded}
                onToggle={() => toggle(entry.id)}
              />
              <Td dataLabel={t('audit.when')}>
                <span className="conga-nowrap">{absoluteText(entry.at, i18n.language)}</span>
                <br />
                <small>
                  <RelativeTime at={entry.at} />
                </small>
              </Td>
              <Td dataLabel={t('audit.who')} modifier="breakWord">
                {entry.user}
                <br />
                <small>{entry.address}</small>
              </Td>
              <Td dataLabel={t('audit.what')}>{actionText(entry.action, t)}</Td>
              <Td dataLabel={t('audit.subject')} modifier="breakWord">
                {entry.subject}
              </Td>
              <Td dataLabel={t('audit.outcome')}>
                <StatusLabel status={outcomeStatus[entry.outcome]}>
                  {t(`audit.outcomes.${entry.outcome}`)}
                </StatusLabel>
              </Td>
            </Tr>
            <Tr isExpanded={expanded}>
              <Td />
              <Td colSpan={5} noPadding={false}>
                <ExpandableRowContent>
                  {expanded && <AuditDetail entry={entry} />}
                </ExpandableRowContent>
              </Td>
            </Tr>
          </Tbody>
        );
      })}
    </Table>
  );
}
