import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CommandBlock, commandLine, quoteArgument } from './CommandBlock';

describe('quoteArgument', () => {
  it('leaves plain words and quotes the rest', () => {
    expect(quoteArgument('/usr/sbin/crm_mon')).toBe('/usr/sbin/crm_mon');
    expect(quoteArgument('a b')).toBe("'a b'");
    expect(quoteArgument("it's")).toBe("'it'\\''s'");
    expect(quoteArgument('')).toBe("''");
    expect(quoteArgument('$(reboot)')).toBe("'$(reboot)'");
  });
});

describe('CommandBlock', () => {
  it('shows the host and the exact command', () => {
    const argv = ['/usr/sbin/crm_resource', '--move', '--resource', 'web ip'];
    render(<CommandBlock commands={[argv]} host="node1" />);
    expect(screen.getByText(/crm_resource/).textContent).toBe(`node1 # ${commandLine(argv)}`);
  });
});
