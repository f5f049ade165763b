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
import { type Stack, type StackItem } from './stack';
import { countOf } from './stackFold';
import { StackParts } from './stackPart';

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
  const parts = useMemo(() => new StackParts(stack), [stack]);
  const shown = useMemo(() => parts.of(search), [parts, search]);
  const count = countOf(shown);
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
      {view === 'picture' && count < stack.items.length && (
        <Alert
          isInline
          isPlain
          variant="info"
          component="p"
          title={t('storage.someShown', { shown: count, all: stack.items.length })}
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
