import { describe, expect, it } from 'vitest';
import type { SystemGuests } from '../../api/guests';
import {
  emptyForm,
  intentOf,
  pathOf,
  placesOf,
  remarksOf,
  type NewGuestForm,
} from './newGuestModel';

const member = (node: string, uri: string | null, state = 'CONNECTED') =>
  ({
    system: `id-of-${node}`,
    name: node,
    node,
    contact: { state },
    guests: {
      guests: [],
      problems: [],
      hypervisor: uri && { uri, kvm: true, networks: ['br0', 'default'] },
    },
  }) as unknown as SystemGuests;

const form = (more: Partial<NewGuestForm> = {}): NewGuestForm => ({
  ...emptyForm('id-of-node1'),
  name: 'web',
  from: '/srv/a.qcow2',
  ...more,
});

describe('a new guest', () => {
  it('is offered nodes whose libvirt answers and runs QEMU', () => {
    const places = placesOf([
      member('node1', 'qemu:///system'),
      member('node2', 'xen:///system'),
      member('node3', null),
      member('node4', 'qemu:///system', 'LOST'),
    ]);
    expect(places.map((place) => place.node)).toEqual(['node1']);
  });

  it('has a file called like itself until another is typed', () => {
    expect(pathOf(form(), '/guest_roots')).toBe('/guest_roots/web.qcow2');
    expect(pathOf(form({ format: 'RAW' }), '/guest_roots')).toBe('/guest_roots/web.raw');
    expect(pathOf(form({ path: '/srv/b' }), '/guest_roots')).toBe('/srv/b');
    expect(pathOf(form({ source: 'EXISTING' }), '/guest_roots')).toBe('');
  });

  it('says what is wrong beside each field', () => {
    const path = '/guest_roots/web.qcow2';
    expect(remarksOf(form(), path, new Set())).toEqual({});
    expect(remarksOf(form({ name: '42' }), path, new Set()).name).toBe('newGuest.name.wrong');
    expect(remarksOf(form(), path, new Set(['web'])).name).toBe('newGuest.name.taken');
    const wrong = form({ memory: '1.5', cpus: '0', source: 'EMPTY', size: 'x', iso: 'a.iso' });
    expect(Object.keys(remarksOf(wrong, 'web', new Set())).sort()).toEqual([
      'cpus',
      'iso',
      'memory',
      'path',
      'size',
    ]);
  });

  it('asks for what was typed, in bytes', () => {
    const [place] = placesOf([member('node1', 'qemu:///system')]);
    if (!place) throw new Error('no place');
    expect(
      intentOf(form({ source: 'EMPTY', size: '1.5', iso: '/srv/i.iso' }), place, '/g/web.qcow2'),
    ).toEqual({
      type: 'createGuest',
      system: 'id-of-node1',
      guest: 'web',
      memoryBytes: 2 * 1024 ** 3,
      cpus: 2,
      emulated: false,
      disk: {
        source: 'EMPTY',
        path: '/g/web.qcow2',
        from: null,
        bytes: 1.5 * 1024 ** 3,
        format: 'QCOW2',
      },
      iso: '/srv/i.iso',
      network: 'br0',
      start: true,
    });
    expect(intentOf(form({ network: '' }), place, '/g/w')).toMatchObject({ network: null });
  });
});
