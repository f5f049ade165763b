import type { BlockDevice } from '../api/storage';

/** Maker and model, as the disk tells; a virtual disk tells its maker as a PCI number, which is nobody's name. */
export function modelOf({ hardware }: BlockDevice): string {
  const vendor = hardware?.vendor?.startsWith('0x') ? '' : hardware?.vendor;
  return [vendor, hardware?.model].filter(Boolean).join(' ');
}
