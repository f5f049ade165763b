import {
  CodeBlock,
  CodeBlockCode,
  ExpandableSection,
  Label,
  List,
  ListItem,
} from '@patternfly/react-core';
import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryDetail, ObjectChange } from '../api/history';
import { LineDifference } from './LineDifference';

const colors = { ADDED: 'green', REMOVED: 'red', CHANGED: 'blue', REORDERED: 'grey' } as const;

function elementText(change: ObjectChange, t: TFunction): string {
  if (change.kind === 'REORDERED') return t('history.order', { section: change.section });
  // Tags come from the CIB; one that the catalogue does not know is shown as it is.
  const look = t as unknown as (key: string, options: Record<string, unknown>) => string;
  return `${look(`history.element.${change.element}`, { defaultValue: change.element })} ${change.id}`;
}

function valueText(change: ObjectChange, value: ObjectChange['values'][number], t: TFunction) {
  const { name } = value;
  const before = value.before ?? '';
  const after = value.after ?? '';
  // Of an object that is gone as a whole, each value is just what it was.
  if (change.kind === 'REMOVED') return t('history.value.added', { name, after: before });
  const how = value.before == null ? 'added' : value.after == null ? 'removed' : 'changed';
  return t(`history.value.${how}`, { name, before, after });
}

function Change({ change }: { change: ObjectChange }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // The same object may be shown twice on a page: by its own version, and by the comparison with now.
  const id = useId();
  return (
    <li>
      <p>
        <Label isCompact color={colors[change.kind]}>
          {t(`history.change.${change.kind}`)}
        </Label>{' '}
        <strong className="conga-name">{elementText(change, t)}</strong>
      </p>
      {change.values.length > 0 && (
        <List isPlain className="conga-history-values">
          {change.values.map((value) => (
            <ListItem key={value.name} className="conga-mono">
              {valueText(change, value, t)}
            </ListItem>
          ))}
        </List>
      )}
      {(change.before != null || change.after != null) && (
        <ExpandableSection
          isExpanded={open}
          onToggle={(_event, next) => setOpen(next)}
          toggleText={t('history.xml')}
          toggleId={`${id}-xml`}
          contentId={`${id}-lines`}
        >
          {open && <LineDifference before={change.before ?? ''} after={change.after ?? ''} />}
        </ExpandableSection>
      )}
    </li>
  );
}

interface ChangeListProps {
  detail: HistoryDetail;
  /** What to say where nothing differs. */
  nothing: string;
}

/** What changed, object by object, and the XML lines of each. */
export function ChangeList({ detail, nothing }: ChangeListProps) {
  if (detail.before != null && detail.after != null) {
    return <LineDifference before={detail.before} after={detail.after} />;
  }
  if (detail.after != null) {
    return (
      <CodeBlock className="conga-command">
        <CodeBlockCode>{detail.after}</CodeBlockCode>
      </CodeBlock>
    );
  }
  if (detail.changes.length === 0) return <p>{nothing}</p>;
  return <ObjectChanges changes={detail.changes} />;
}

/** Objects of a configuration, each with what becomes of it. */
export function ObjectChanges({ changes }: { changes: readonly ObjectChange[] }) {
  return (
    <ul className="conga-history-changes">
      {changes.map((change) => (
        <Change key={`${change.section}-${change.id}-${change.kind}`} change={change} />
      ))}
    </ul>
  );
}
