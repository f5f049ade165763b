import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SortableTable, type Column } from '../components/SortableTable';
import { StatusLabel, type Status } from '../components/StatusLabel';
import { bytesText } from './bytes';
import { markText, useLaneName } from './markText';
import { push } from './push';
import { lanes, type Stack, type StackItem, type Tone } from './stack';

const statusOf: Record<Tone, Status> = {
  ok: 'ok',
  warning: 'warning',
  error: 'error',
  progress: 'progress',
  off: 'off',
};

interface StackTableProps {
  stack: Stack;
  label: string;
  linkOf: (item: StackItem) => string | null;
  /** Whether items of several nodes are listed. */
  nodes?: boolean;
}

/** The stack picture as a table, for the keyboard and for screen readers. */
export function StackTable({ stack, label, linkOf, nodes = false }: StackTableProps) {
  const { t, i18n } = useTranslation();
  const below = useMemo(() => {
    const titles = new Map(stack.items.map((item) => [item.id, item.title]));
    const found = new Map<string, string[]>();
    for (const { from, to } of stack.edges) {
      push(found, to, titles.get(from) ?? '');
    }
    return found;
  }, [stack]);
  const kinds = useKinds(stack);
  const columns: Column<StackItem>[] = [
    {
      key: 'name',
      title: t('common.name'),
      sortValue: (item) => item.title,
      render: (item) => {
        const link = linkOf(item);
        return link ? (
          <Link to={link} className="conga-name">
            {item.title}
          </Link>
        ) : (
          <span className="conga-name">{item.title}</span>
        );
      },
    },
    ...(nodes
      ? [
          {
            key: 'node',
            title: t('storage.node'),
            sortValue: (item: StackItem) => item.node,
            render: (item: StackItem) => item.node || t('storage.sharedDisks'),
          },
        ]
      : []),
    {
      key: 'kind',
      title: t('storage.kind'),
      sortValue: (item) => lanes.indexOf(item.lane),
      searchText: (item) => `${kinds.get(item.kind) ?? ''} ${item.detail}`,
      render: (item) => (
        <>
          {t(`storage.kinds.${item.kind}`)}
          {item.detail && <small> {item.detail}</small>}
        </>
      ),
    },
    {
      key: 'size',
      title: t('storage.size'),
      sortValue: (item) => item.bytes,
      render: (item) => (item.bytes === null ? '–' : bytesText(item.bytes, i18n.language)),
    },
    {
      key: 'on',
      title: t('storage.liesOn'),
      sortValue: (item) => below.get(item.id)?.join(', ') ?? null,
      render: (item) => <span className="conga-name">{below.get(item.id)?.join(', ') ?? '–'}</span>,
    },
    {
      key: 'state',
      title: t('storage.state'),
      sortValue: (item) => item.marks.map((mark) => markText(mark, t)).join(', ') || null,
      render: (item) =>
        item.marks.length === 0
          ? '–'
          : item.marks.map((mark) => (
              <StatusLabel key={mark.key} status={statusOf[mark.tone]}>
                {markText(mark, t)}
              </StatusLabel>
            )),
    },
  ];
  return (
    <SortableTable label={label} columns={columns} rows={stack.items} rowKey={(item) => item.id} />
  );
}

/** What each kind of thing is found by: its lane and its name, made once and not for each of thousands. */
function useKinds(stack: Stack): ReadonlyMap<string, string> {
  const { t } = useTranslation();
  const laneName = useLaneName();
  const kinds = new Map<string, string>();
  for (const { kind, lane } of stack.items) {
    if (!kinds.has(kind)) kinds.set(kind, `${laneName(lane)} ${t(`storage.kinds.${kind}`)}`);
  }
  return kinds;
}
