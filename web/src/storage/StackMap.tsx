import {
  Alert,
  SearchInput,
  ToggleGroup,
  ToggleGroupItem,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StackPicture } from './StackPicture';
import { StackTable } from './StackTable';
import { connected, only, toneOf, type Stack, type StackItem } from './stack';

/** More than this nobody can look at, and a browser draws it slowly. */
const MOST = 250;

interface StackMapProps {
  stack: Stack;
  label: string;
  linkOf: (item: StackItem) => string | null;
  nodes?: boolean;
}

/** The picture with its search, and its twin, a table. */
export function StackMap({ stack, label, linkOf, nodes = false }: StackMapProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const [search, setSearch] = useState('');
  const shown = useMemo(() => partOf(stack, search), [stack, search]);
  return (
    <>
      <Toolbar inset={{ default: 'insetNone' }}>
        <ToolbarContent>
          <ToolbarItem>
            <ToggleGroup aria-label={t('storage.view')}>
              {(['picture', 'table'] as const).map((one) => (
                <ToggleGroupItem
                  key={one}
                  buttonId={`stack-${one}`}
                  text={t(`storage.views.${one}`)}
                  isSelected={view === one}
                  onChange={() => setView(one)}
                />
              ))}
            </ToggleGroup>
          </ToolbarItem>
          {view === 'picture' && (
            <ToolbarItem className="conga-search">
              <SearchInput
                aria-label={t('storage.searchMap')}
                placeholder={t('storage.searchMap')}
                value={search}
                onChange={(_event, value) => setSearch(value)}
                onClear={() => setSearch('')}
                resetButtonLabel={t('components.table.clear')}
              />
            </ToolbarItem>
          )}
        </ToolbarContent>
      </Toolbar>
      {view === 'picture' && shown.items.length < stack.items.length && (
        <Alert
          isInline
          isPlain
          variant="info"
          component="p"
          title={t('storage.someShown', { shown: shown.items.length, all: stack.items.length })}
        />
      )}
      {view === 'picture' ? (
        <StackPicture stack={shown} label={label} linkOf={linkOf} />
      ) : (
        <StackTable stack={stack} label={label} linkOf={linkOf} nodes={nodes} />
      )}
    </>
  );
}

/** What is searched for with all that it hangs together with; without a search what is not well comes first. */
function partOf(stack: Stack, search: string): Stack {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted) {
    const found = stack.items.filter((item) =>
      `${item.title} ${item.detail} ${item.id}`.toLocaleLowerCase().includes(wanted),
    );
    return only(stack, connected(stack, new Set(found.slice(0, MOST).map((item) => item.id))));
  }
  if (stack.items.length <= MOST) return stack;
  const first = [
    ...stack.items.filter((item) => ['error', 'warning', 'progress'].includes(toneOf(item))),
    ...stack.items,
  ];
  const chosen = new Set<string>();
  for (const item of first) {
    if (chosen.size >= MOST) break;
    if (!chosen.has(item.id)) {
      const group = connected(stack, new Set([item.id]));
      if (chosen.size === 0 || chosen.size + group.size <= MOST) {
        group.forEach((id) => chosen.add(id));
      } else if (chosen.size < MOST) {
        chosen.add(item.id);
      }
    }
  }
  return only(stack, chosen);
}
