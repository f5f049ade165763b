import { Button, SearchInput } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeys } from '../keys/keys';

/** Finds systems and clusters by name or address; Enter goes to the page of results. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useKeys(
    useMemo(() => [{ keys: '/', label: t('keys.search'), run: () => input.current?.focus() }], [t]),
  );
  return (
    <>
      <Button
        variant="plain"
        className="conga-narrow-only"
        aria-label={t('shell.search')}
        icon={<SearchIcon />}
        onClick={() => void navigate('/search')}
      />
      <SearchInput
        ref={input}
        className="conga-masthead-search"
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        value={text}
        onChange={(_event, value) => setText(value)}
        onClear={() => setText('')}
        resetButtonLabel={t('components.table.clear')}
        onSearch={(event, value) => {
          const composing = 'isComposing' in event.nativeEvent && event.nativeEvent.isComposing;
          if (!composing && value.trim()) {
            void navigate(`/search?text=${encodeURIComponent(value.trim())}`);
          }
        }}
      />
    </>
  );
}
