import type { BlockDevice, StorageView } from '../../../api/storage';
import type { MenuEntry } from '../../../components/ActionMenu';
import { registerStorageActions, type StorageActionContext } from '../../../storage/storageActions';
import { DeviceDetailsDialog } from '../DeviceDetailsDialog';
import { actionText } from './actionText';
import { arrayForms, deviceForms, formatForm } from './deviceForms';
import { encryptedForms } from './encryptionForms';
import { fileSystemForms, fstabRemoveForm, unmountForm } from './fileSystemForms';
import { memberForms, physicalForms } from './membershipForms';
import { multipathForms, sessionForms, testForms } from './pathForms';
import { sharedFileSystemForm } from './sharedForms';
import { StorageActionDialog } from './StorageActionDialog';
import { stablePath, type StorageForm } from './storageForms';
import { systemForms } from './systemForms';
import { groupForms, volumeForms } from './volumeForms';

/** What destroys stands at the end of a menu, in red. */
const destroying = new Set([
  'wipe',
  'partitionTable',
  'deletePartition',
  'deleteArray',
  'removeGroup',
  'removeVolume',
  'removePhysicalVolume',
  'eraseLuks',
  'merge',
]);

/** A menu entry per form; each says why it can't be used. */
function entries(
  forms: readonly StorageForm[],
  context: StorageActionContext,
  object = '',
): MenuEntry[] {
  const { storage, view, may, t, open } = context;
  const reason = !may('STORAGE')
    ? t('storageActions.notAllowed')
    : storage.contact.state !== 'CONNECTED'
      ? t('storageActions.notConnected', { node: storage.name })
      : null;
  const sorted = [...forms].sort(
    (one, other) => Number(destroying.has(one.key)) - Number(destroying.has(other.key)),
  );
  return sorted.map((form) => ({
    key: form.key,
    label: form.title,
    danger: destroying.has(form.key),
    disabledReason: reason,
    onSelect: () =>
      open((close) => (
        <StorageActionDialog
          form={form}
          system={storage.system}
          node={storage.name}
          view={view}
          object={object}
          onClose={close}
        />
      )),
  }));
}

/** What a device tells of itself: for whoever may see it. */
function detailsEntry(device: BlockDevice, context: StorageActionContext): MenuEntry {
  const { storage, t, open } = context;
  return {
    key: 'details',
    label: wordsOf(context)('details'),
    disabledReason:
      storage.contact.state === 'CONNECTED'
        ? null
        : t('storageActions.notConnected', { node: storage.name }),
    onSelect: () =>
      open((close) => (
        <DeviceDetailsDialog
          system={storage.system}
          node={storage.name}
          device={device}
          onClose={close}
        />
      )),
  };
}

function wordsOf(context: StorageActionContext): (key: string) => string {
  return actionText(context.t as unknown as (key: string) => string).action;
}

const deviceOf = (view: StorageView, path: string | null): BlockDevice | undefined =>
  view.devices.find((device) => device.path === path || device.links.includes(path ?? ''));

/** Hangs every change of storage on the objects of the Storage place. */
export function registerStorageForms(): void {
  registerStorageActions('system', (system, context) =>
    entries(
      [
        ...systemForms(
          system.system,
          wordsOf(context),
          system.cluster !== null,
          context.view.multipaths.length > 0,
        ),
        ...(system.cluster
          ? [sharedFileSystemForm(system.system, system.cluster.id, wordsOf(context))]
          : []),
      ],
      context,
    ),
  );
  registerStorageActions('device', (device, context) => {
    const { view, storage } = context;
    const disk = view.devices.find((one) => device.parents.includes(one.name));
    const words = wordsOf(context);
    const array = view.arrays.find((one) =>
      one.members.some((member) => member.device === device.name),
    );
    const map = view.multipaths.find((one) => one.device === device.name);
    return [
      detailsEntry(device, context),
      ...entries(
        [
          ...deviceForms(storage.system, device, words, storage.cluster?.name ?? '', disk),
          ...(array ? memberForms(storage.system, array, device, view, words) : []),
          ...(map ? multipathForms(storage.system, map, words) : []),
          ...(device.kind === 'DISK' && view.tools.smartctl !== undefined
            ? testForms(storage.system, device, words)
            : []),
        ],
        context,
        device.path,
      ),
    ];
  });
  registerStorageActions('array', (array, context) => {
    const device = context.view.devices.find((one) => one.name === array.device);
    const { system, cluster } = context.storage;
    const words = wordsOf(context);
    return entries(
      [
        ...(device ? [formatForm(system, stablePath(device), words, cluster?.name ?? '')] : []),
        ...arrayForms(system, array, device?.path ?? '', words),
      ],
      context,
      array.name ?? array.device,
    );
  });
  registerStorageActions('group', (group, context) =>
    entries(
      groupForms(context.storage.system, group, context.view, wordsOf(context)),
      context,
      group.name,
    ),
  );
  registerStorageActions('physicalVolume', (volume, context) => {
    const device = deviceOf(context.view, volume.device ?? null);
    return device
      ? entries(
          physicalForms(context.storage.system, volume, device, context.view, wordsOf(context)),
          context,
          device.path,
        )
      : [];
  });
  registerStorageActions('volume', (volume, context) =>
    entries(
      volumeForms(
        context.storage.system,
        volume,
        context.view,
        wordsOf(context),
        context.storage.cluster?.name ?? '',
      ),
      context,
      `${volume.group}/${volume.name}`,
    ),
  );
  registerStorageActions('fileSystem', ({ device, mounts }, context) => {
    const { view, storage } = context;
    const words = wordsOf(context);
    const forms = device
      ? fileSystemForms(
          storage.system,
          device,
          mounts,
          view.swaps.some((swap) => swap.device === device.name),
          words,
          view.gfs2.find((one) => one.device === device.name)?.journals ?? null,
        )
      : mounts.map((mount) => unmountForm(storage.system, mount.target, words));
    const line = mounts.find((mount) => view.fstab.some((one) => one.target === mount.target));
    return entries(
      line ? [...forms, fstabRemoveForm(storage.system, line.target, words)] : forms,
      context,
      device ? stablePath(device) : (mounts[0]?.target ?? ''),
    );
  });
  registerStorageActions('encrypted', (device, context) => {
    const opened = context.view.devices.find(
      (one) => one.kind === 'ENCRYPTED' && one.parents.includes(device.name),
    );
    const { system, cluster } = context.storage;
    const words = wordsOf(context);
    return [
      detailsEntry(device, context),
      ...entries(
        [
          ...(opened ? [formatForm(system, stablePath(opened), words, cluster?.name ?? '')] : []),
          ...encryptedForms(system, device, opened, words),
        ],
        context,
        device.path,
      ),
    ];
  });
  registerStorageActions('session', (session, context) =>
    entries(
      sessionForms(context.storage.system, session, wordsOf(context)),
      context,
      session.target,
    ),
  );
}
