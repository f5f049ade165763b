import type { ClusterStorage } from '../api/storage';
import { type Mark, type Stack } from './stack';
import { stackOf } from './stackModel';

/** Whose items stand in the band of disks that several nodes see. */
export const SHARED = '';

/**
 * The stacks of a cluster's members in one: a disk that several see, known by its World Wide Name,
 * stands once, before the bands of the nodes; each node's own items are told apart by its name.
 */
export function clusterStack(storage: ClusterStorage): Stack {
  const stacks = storage.systems.flatMap((system) =>
    system.storage ? [stackOf(system.storage, system.name)] : [],
  );
  const shared = new Map(storage.shared.map((disk) => [disk.wwn, disk]));
  const renamed = new Map<string, string>();
  const merged: Stack = { items: [], edges: [] };
  const made = new Set<string>();
  for (const stack of stacks) {
    for (const item of stack.items) {
      const wwn = item.id.split('|wwn:')[1];
      const disk = wwn === undefined ? undefined : shared.get(wwn);
      if (!disk || wwn === undefined) {
        merged.items.push(item);
        continue;
      }
      const id = `|wwn:${wwn}`;
      renamed.set(item.id, id);
      if (made.has(id)) continue;
      made.add(id);
      const marks = disk.inconsistencies.map((what): Mark => ({
        key: 'inconsistent',
        tone: what === 'NOT_EVERYWHERE' ? 'warning' : 'error',
        what,
      }));
      merged.items.push({
        ...item,
        id,
        node: SHARED,
        title: item.detail || item.title,
        detail: disk.sightings.map((one) => `${one.node}: ${one.device}`).join(', '),
        marks: [...item.marks, ...marks],
      });
    }
    for (const edge of stack.edges) {
      merged.edges.push({
        ...edge,
        from: renamed.get(edge.from) ?? edge.from,
        to: renamed.get(edge.to) ?? edge.to,
      });
    }
  }
  return merged;
}
