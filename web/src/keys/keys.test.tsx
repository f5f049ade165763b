import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeysProvider, useKeys } from './keys';

function Page() {
  const [done, setDone] = useState<string[]>([]);
  const bindings = useMemo(
    () => [
      { keys: '?', label: 'List', run: () => setDone((before) => [...before, 'list']) },
      { keys: 'g s', label: 'Systems', run: () => setDone((before) => [...before, 'systems']) },
    ],
    [],
  );
  useKeys(bindings);
  return (
    <>
      <input aria-label="text" />
      <output>{done.join(' ')}</output>
    </>
  );
}

function result(): string {
  return document.querySelector('output')?.textContent ?? '';
}

describe('keys', () => {
  beforeEach(() => localStorage.clear());

  it('acts on one key and on a sequence', async () => {
    render(<Page />, { wrapper: KeysProvider });
    await userEvent.keyboard('?');
    await userEvent.keyboard('gs');
    expect(result()).toBe('list systems');
  });

  it('leaves typed text alone', async () => {
    render(<Page />, { wrapper: KeysProvider });
    await userEvent.type(screen.getByLabelText('text', { selector: 'input' }), 'gs?');
    expect(result()).toBe('');
  });
});
