import { describe, expect, it } from 'vitest';
import { linksOf, parseCorosync, valuesOf } from '../corosyncFile';
import { isOfFencing } from './fence/fenceOptions';
import {
  draftOf,
  sameTransport,
  transportIntent,
  transportRemarks,
} from './multicast/transportModel';
import {
  changedOptions,
  fieldOf,
  matches,
  optionFields,
  optionRemarks,
} from './options/optionModel';
import type { OptionMetadata } from './useProperties';

const token: OptionMetadata = {
  name: 'token',
  type: 'integer',
  defaultValue: '3000',
  unit: 'milliseconds',
  options: [],
  shortDescription: 'Until a token is\n   lost.',
  longDescription: 'Until a token is lost.\n\nMore of it.',
  deprecated: false,
  advanced: false,
  readOnly: false,
  source: 'corosync.conf(5)',
};

const file = `totem {
  version: 2
  transport: udp
  # a remark
  interface {
    linknumber: 0
    mcastaddr: 239.255.1.1
    mcastport: 5405
  }
}
nodelist {
  node {
    name: a
    ring0_addr: 192.0.2.1
    ring2_addr: 198.51.100.1
  }
}
`;

describe('corosync.conf', () => {
  it('is read as far as the forms show it', () => {
    const root = parseCorosync(file);
    expect(valuesOf(root, 'totem')).toEqual({ version: '2', transport: 'udp' });
    expect(linksOf(root)).toEqual([
      {
        number: 0,
        addresses: { a: '192.0.2.1' },
        options: { mcastaddr: '239.255.1.1', mcastport: '5405' },
      },
      { number: 2, addresses: { a: '198.51.100.1' }, options: {} },
    ]);
  });

  it('may be nothing at all, or torn', () => {
    expect(linksOf(parseCorosync(''))).toEqual([]);
    expect(valuesOf(parseCorosync('}\n}\ntotem {\n token: 1'), 'totem')).toEqual({ token: '1' });
  });
});

describe('options', () => {
  it('are fields with the engine’s own words', () => {
    const field = fieldOf(token);
    expect(field).toMatchObject({ control: 'number', placeholder: '3000', unit: 'milliseconds' });
    expect(field.summary).toBe('Until a token is lost.');
    expect(matches(field, 'TOKEN')).toBe(true);
    expect(matches(field, 'nonsense')).toBe(false);
  });

  it('show what is set beside them, and hide what another form has', () => {
    const fields = optionFields(
      [token],
      { token: '1', strange: '2', elsewhere: '3' },
      new Set(['elsewhere']),
    );
    expect(fields.map((field) => field.name)).toEqual(['token', 'strange']);
  });

  it('send only what differs; an empty one puts the default back', () => {
    expect(
      changedOptions({ token: ' 5 ', join: '1', hold: '' }, { token: '4', join: '1', hold: '9' }),
    ).toEqual({
      token: '5',
      hold: '',
    });
    expect(changedOptions({ token: '' }, {})).toEqual({});
    expect(optionRemarks([fieldOf(token)], { token: 'soon' })).toEqual({ token: 'integer' });
  });

  it('of fencing are known under both names', () => {
    const names = [
      'stonith-timeout',
      'fencing-enabled',
      'startup-fencing',
      'concurrent-fencing',
      'dc-deadtime',
    ];
    expect(names.filter(isOfFencing)).toEqual(names);
    expect(isOfFencing('priority-fencing-delay')).toBe(true);
    expect(isOfFencing('fence-reaction')).toBe(true);
    expect(isOfFencing('no-quorum-policy')).toBe(false);
  });
});

describe('the transport', () => {
  const present = draftOf(undefined, linksOf(parseCorosync(file)));

  it('sends an address only where it is given', () => {
    const draft = { ...present, transport: 'udp' as const };
    expect(transportIntent('c', draft)).toMatchObject({
      mcastaddr: '239.255.1.1',
      mcastport: 5405,
    });
    expect(transportIntent('c', { ...draft, given: false })).toMatchObject({
      mcastaddr: undefined,
    });
    expect(transportIntent('c', { ...draft, transport: 'knet', encryption: true })).toMatchObject({
      encryption: true,
      mcastaddr: undefined,
      mcastport: undefined,
    });
    expect(sameTransport(draft, { ...draft })).toBe(true);
  });

  it('needs a multicast address, a port and a time to live that exist', () => {
    const udp = { ...present, transport: 'udp' as const };
    expect(transportRemarks(udp)).toEqual({});
    expect(
      transportRemarks({ ...udp, mcastaddr: '192.0.2.1', mcastport: '1', ttl: '256' }),
    ).toEqual({
      mcastaddr: 'multicast',
      mcastport: 'port',
      ttl: 'ttl',
    });
    expect(transportRemarks({ ...udp, given: false, mcastaddr: '' })).toEqual({});
    expect(transportRemarks({ ...udp, mcastaddr: 'ff15::1' })).toEqual({});
  });
});
