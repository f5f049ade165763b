import type { Hypervisor, SystemGuests } from '../../api/guests';
import type { components } from '../../api/generated';
import type { Intent } from '../../plan/model';

type Disk = components['schemas']['NewGuestDisk'];
export type Source = Disk['source'];
export type Format = Disk['format'];

export const sources: readonly Source[] = ['COPY', 'EMPTY', 'EXISTING'];
export const formats: readonly Format[] = ['QCOW2', 'RAW'];

/** Where libvirt keeps images unless it is told otherwise. */
export const localFolder = '/var/lib/libvirt/images';

/** What was typed. */
export interface NewGuestForm {
  system: string;
  name: string;
  memory: string;
  cpus: string;
  emulated: boolean;
  source: Source;
  from: string;
  /** null: as it follows from the name. */
  path: string | null;
  size: string;
  format: Format;
  iso: string;
  /** null: the first that the node has; empty: none. */
  network: string | null;
  start: boolean;
}

export const emptyForm = (system: string): NewGuestForm => ({
  system,
  name: '',
  memory: '2048',
  cpus: '2',
  emulated: false,
  source: 'COPY',
  from: '',
  path: null,
  size: '20',
  format: 'QCOW2',
  iso: '',
  network: null,
  start: true,
});

/** A node that can be given a guest now: its libvirt answers and runs QEMU. */
export interface Place {
  system: string;
  node: string;
  hypervisor: Hypervisor;
}

export function placesOf(members: readonly SystemGuests[]): Place[] {
  return members.flatMap((member) => {
    const hypervisor = member.guests?.hypervisor;
    return member.contact.state === 'CONNECTED' && hypervisor?.uri.startsWith('qemu:')
      ? [{ system: member.system, node: member.node ?? member.name, hypervisor }]
      : [];
  });
}

/** The file that becomes its disk: what was typed, or one that is called like the guest. */
export function pathOf(form: NewGuestForm, folder: string): string {
  if (form.path !== null) return form.path;
  if (form.source === 'EXISTING' || form.name === '') return '';
  return `${folder}/${form.name}.${form.format.toLowerCase()}`;
}

export function networkOf(form: NewGuestForm, place: Place): string {
  return form.network ?? place.hypervisor.networks[0] ?? '';
}

const mebibyte = 1024 ** 2;
const gibibyte = 1024 ** 3;

export const sizeBytes = (form: NewGuestForm) =>
  Math.round((Number(form.size) * gibibyte) / mebibyte) * mebibyte;

type Remark =
  | 'newGuest.name.wrong'
  | 'newGuest.name.taken'
  | 'newGuest.memory.wrong'
  | 'newGuest.cpus.wrong'
  | 'newGuest.path.wrong'
  | 'newGuest.size.wrong';

export type Remarks = Partial<
  Record<'name' | 'memory' | 'cpus' | 'from' | 'path' | 'size' | 'iso', Remark>
>;

const absolute = (path: string) => /^\/.*[^/]$/.test(path) && !path.split('/').includes('..');

/** What the form itself sees to be wrong; the rest is the server's and the node's to say. */
export function remarksOf(form: NewGuestForm, path: string, taken: ReadonlySet<string>): Remarks {
  const remarks: Remarks = {};
  if (!/^(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._+-]{0,62}$/.test(form.name))
    remarks.name = 'newGuest.name.wrong';
  else if (taken.has(form.name)) remarks.name = 'newGuest.name.taken';
  if (!/^[0-9]{1,9}$/.test(form.memory) || Number(form.memory) < 16)
    remarks.memory = 'newGuest.memory.wrong';
  if (!/^[1-9][0-9]{0,3}$/.test(form.cpus)) remarks.cpus = 'newGuest.cpus.wrong';
  if (!absolute(path)) remarks.path = 'newGuest.path.wrong';
  if (form.source === 'COPY' && !absolute(form.from)) remarks.from = 'newGuest.path.wrong';
  if (form.source === 'EMPTY' && !(sizeBytes(form) >= mebibyte))
    remarks.size = 'newGuest.size.wrong';
  if (form.iso !== '' && !absolute(form.iso)) remarks.iso = 'newGuest.path.wrong';
  return remarks;
}

export function intentOf(form: NewGuestForm, place: Place, path: string): Intent {
  return {
    type: 'createGuest',
    system: place.system,
    guest: form.name,
    memoryBytes: Number(form.memory) * mebibyte,
    cpus: Number(form.cpus),
    emulated: form.emulated || !place.hypervisor.kvm,
    disk: {
      source: form.source,
      path,
      from: form.source === 'COPY' ? form.from : null,
      bytes: form.source === 'EMPTY' ? sizeBytes(form) : 0,
      format: form.format,
    },
    iso: form.iso || null,
    network: networkOf(form, place) || null,
    start: form.start,
  };
}
