import { describe, expect, it } from 'vitest';
import type { ClusterGuest, GuestPlace, SystemGuests } from '../api/guests';
import type { Intent } from '../plan/model';
import { guestEntries } from './guestActions';
import {
  alivePlaces,
  certainty,
  emptiness,
  executingPlaces,
  liesOnOneNode,
  mainPlace,
} from './guestModel';

const place = (node: string, more: Partial<GuestPlace> = {}): GuestPlace => ({
  system: `id-of-${node}`,
  node,
  state: 'SHUT_OFF',
  reason: '',
  current: true,
  gone: false,
  persistent: true,
  autostart: false,
  ...more,
});

const guest = (places: GuestPlace[], more: Partial<ClusterGuest> = {}): ClusterGuest => ({
  name: 'guest1',
  uuid: 'u',
  places,
  memoryBytes: 0,
  cpus: 1,
  disks: [],
  interfaces: [],
  console: true,
  screen: true,
  ...more,
});

const entries = (of: ClusterGuest, review: (intent: Intent) => void = () => undefined) =>
  guestEntries(of, { t: ((key: string) => key) as never, may: () => true, review });

const member = (guests: Partial<NonNullable<SystemGuests['guests']>> | null): SystemGuests => ({
  system: 's',
  name: 'node1',
  contact: { state: 'CONNECTED' } as SystemGuests['contact'],
  guests: guests && { taken: '', guests: [], problems: [], ...guests },
});

describe('a guest', () => {
  it('is what the node says where it runs, even if that was heard long ago', () => {
    const runs = place('node2', { state: 'RUNNING', current: false });
    expect(mainPlace(guest([place('node1'), runs]))).toBe(runs);
    expect(mainPlace(guest([]))).toBeUndefined();
  });

  it('runs no more on a node that is gone, whatever that said last', () => {
    const was = place('node2', { state: 'RUNNING', current: false, gone: true });
    const is = place('node1', { state: 'RUNNING' });
    expect(alivePlaces(guest([was, is]))).toEqual([is]);
    expect(mainPlace(guest([was, is]))).toBe(is);
  });

  it('that comes by live migration does not run twice', () => {
    const runs = place('node1', { state: 'RUNNING' });
    const comes = place('node2', { state: 'PAUSED' });
    const both = guest([comes, runs]);
    expect(executingPlaces(both)).toEqual([runs]);
    expect(mainPlace(both)).toBe(runs);
    expect(certainty(both, comes)).toBe('paused');
    expect(certainty(guest([comes]), comes)).toBe('runs');
    expect(certainty(both, { ...runs, current: false })).toBe('lastSeen');
  });

  it('is started at one node only', () => {
    const shown = entries(guest([place('node1', { state: 'RUNNING' }), place('node2')]));
    const started = shown.filter((entry) => entry.key.startsWith('start-'));
    expect(started.map((entry) => entry.disabledReason)).toEqual([
      'guests.disabled.runs',
      'guests.disabled.runsElsewhere',
    ]);
    expect(shown.filter((entry) => entry.key.startsWith('shutDown')).map((one) => one.key)).toEqual(
      ['shutDown-id-of-node1'],
    );
  });

  it('is left to the cluster where that controls it', () => {
    const control = { service: 'web' } as NonNullable<ClusterGuest['control']>;
    const shown = entries(guest([place('node1')], { control }));
    expect(new Set(shown.map((entry) => entry.disabledReason))).toEqual(
      new Set(['guests.disabled.controlled']),
    );
  });

  it('is asked to do at its node what was chosen', () => {
    const asked: Intent[] = [];
    const shown = entries(guest([place('node1')]), (intent) => asked.push(intent));
    shown.filter((entry) => !entry.disabledReason).forEach((entry) => entry.onSelect());
    expect(asked).toEqual([
      { type: 'startGuest', system: 'id-of-node1', guest: 'guest1' },
      { type: 'setGuestAutostart', system: 'id-of-node1', guest: 'guest1', on: true },
    ]);
  });

  it('is tied to a node by a disk on that node’s own file system', () => {
    const disk = {
      target: 'vda',
      kind: 'FILE' as const,
      cdrom: false,
      source: '/x',
      format: 'raw',
      bytes: 1,
      readOnly: false,
      inode: 1,
      cache: '',
    };
    expect(liesOnOneNode({ ...disk, fileSystem: 'ext4' })).toBe(true);
    expect(liesOnOneNode({ ...disk, fileSystem: 'gfs2' })).toBe(false);
    expect(liesOnOneNode({ ...disk, fileSystem: null })).toBe(false);
    expect(liesOnOneNode({ ...disk, fileSystem: 'ext4', cdrom: true })).toBe(false);
  });
});

describe('no guests', () => {
  it('has a reason', () => {
    const problem = { code: 'guest.libvirt-silent' } as never;
    expect(emptiness([member(null)])).toBe('notHeard');
    expect(emptiness([member({}), member(null)])).toBe('noLibvirt');
    expect(emptiness([member({ problems: [problem] })])).toBe('silent');
    expect(emptiness([member({ hypervisor: {} as never })])).toBe('none');
  });
});
