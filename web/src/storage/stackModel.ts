/** The stack of a system, from its view. Pure. */
import type { StorageView } from '../api/storage';
import type { Stack } from './stack';
import { StackBase } from './stackBase';
import { contents, swaps } from './stackContents';
import { arrays, device, multipaths } from './stackDevices';
import { volumes } from './stackVolumes';

/** A system's stack. The prefix tells the items of several systems apart. */
export function stackOf(view: StorageView, prefix: string = view.node): Stack {
  const base = new StackBase(view, prefix);
  view.devices.forEach((one) => device(base, one));
  arrays(base);
  multipaths(base);
  volumes(base);
  contents(base);
  swaps(base);
  return { items: [...base.items.values()], edges: [...base.edges.values()] };
}
