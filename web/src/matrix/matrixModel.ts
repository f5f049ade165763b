import {
  baseId,
  isFenceDevice,
  type ClusterView,
  type Failure,
  type ResourceState,
} from './clusterView';
import {
  activeState,
  columnState,
  underWay,
  type CellState,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from './matrixCells';

/** Of several at one place, the one that a person has to know first. */
const urgency: readonly CellState[] = [
  'failed',
  'blocked',
  'unknown',
  'migrating',
  'stopping',
  'starting',
  'demoting',
  'promoting',
  'unmanaged',
];
const running: ReadonlySet<CellState> = new Set<CellState>([
  'started',
  'promoted',
  'unpromoted',
  'unmanaged',
  'migrating',
  'stopping',
  'demoting',
  'promoting',
]);

interface Known {
  view: ClusterView;
  columns: MatrixColumn[];
}

function failureOf(known: Known, id: string, node: string): Failure | undefined {
  return known.view.failures.find(
    (failure) => baseId(failure.resource) === id && failure.node === node,
  );
}

function isBanned(known: Known, ids: readonly string[], node: string): boolean {
  return known.view.bans.some(
    (ban) => ban.node === node && !ban.promotedOnly && ids.includes(baseId(ban.resource)),
  );
}

/** A primitive (all its instances) on one node. `ids` are its own id and those that hold it. */
function primitiveCell(
  known: Known,
  instances: readonly ResourceState[],
  ids: readonly string[],
  column: MatrixColumn,
  cloned: boolean,
): MatrixCell {
  const { node } = column;
  const failure = failureOf(known, ids[0] ?? '', node);
  const cell = (state: CellState): MatrixCell => ({ node, state, ...(failure && { failure }) });
  const here = instances.filter((instance) => instance.nodes.includes(node));
  if (column.state === 'unclean') return cell(here.length > 0 || cloned ? 'unknown' : 'away');
  if (here.length > 0) {
    const states = here.map(activeState);
    return cell(urgency.find((state) => states.includes(state)) ?? states[0] ?? 'unknown');
  }
  if (column.state === 'offline') return cell('away');
  if (column.state === 'pending') return cell('unknown');
  // A failed start leaves nothing active; a failed monitor that recovered elsewhere does too.
  if (failure) return cell('failed');
  if (isBanned(known, ids, node)) return cell('banned');
  const activeSomewhere = instances.some((instance) => instance.nodes.length > 0);
  return cell(cloned || !activeSomewhere ? 'stopped' : 'elsewhere');
}

function foldedCell(children: readonly MatrixRow[], column: MatrixColumn): MatrixCell {
  const { node } = column;
  const cells = children.flatMap((row) => row.cells.filter((cell) => cell.node === node));
  const active = cells.filter((cell) => running.has(cell.state)).length;
  const count = { active, all: cells.length };
  const failure = cells.find((cell) => cell.failure)?.failure;
  const rest = { node, count, ...(failure && { failure }) };
  const states = cells.map((cell) => cell.state);
  const urgent = urgency.find((state) => state !== 'unmanaged' && states.includes(state));
  if (urgent) return { ...rest, state: urgent };
  if (active > 0 && active < cells.length) return { ...rest, state: 'partly' };
  const first = states[0];
  if (first && states.every((state) => state === first)) return { ...rest, state: first };
  if (active === cells.length && active > 0) {
    const state = (['unmanaged', 'promoted', 'started'] as const).find((s) => states.includes(s));
    return { ...rest, state: state ?? 'started' };
  }
  const idle = (['banned', 'stopped', 'away', 'elsewhere'] as const).find((s) =>
    states.includes(s),
  );
  return { ...rest, state: idle ?? 'unknown' };
}

/** The row as a whole: what is worst, else whether it runs anywhere. */
function wholeState(cells: readonly MatrixCell[], children: readonly MatrixRow[]): CellState {
  const current = cells.filter((cell) => cell.state !== 'failed' || !isRunning(cells));
  const states = current.map((cell) => cell.state);
  const urgent = urgency.find((state) => states.includes(state));
  if (urgent) return urgent;
  if (children.length > 0) {
    const below = children.map((row) => row.state);
    if (below.some((s) => running.has(s)) && below.some((s) => s === 'stopped')) return 'partly';
  }
  return (
    (['promoted', 'partly', 'started', 'unpromoted'] as const).find((s) => states.includes(s)) ??
    'stopped'
  );
}

function isRunning(cells: readonly MatrixCell[]): boolean {
  return cells.some((cell) => running.has(cell.state));
}

/** Instances of the same resource side by side: "web:0" and "web:1" are one row. */
function byBaseId(resources: readonly ResourceState[]): Map<string, ResourceState[]> {
  const merged = new Map<string, ResourceState[]>();
  for (const resource of resources) {
    const id = baseId(resource.id);
    merged.set(id, [...(merged.get(id) ?? []), resource]);
  }
  return merged;
}

function row(
  known: Known,
  id: string,
  instances: readonly ResourceState[],
  holders: readonly string[],
  depth: number,
  cloned: boolean,
): MatrixRow {
  const first = instances[0];
  const kind = first?.kind ?? 'PRIMITIVE';
  const ids = [id, ...holders];
  const below = instances.flatMap((instance) => instance.children);
  const inClone = cloned || kind === 'CLONE' || kind === 'BUNDLE';
  const children = [...byBaseId(below)].map(([childId, childInstances]) =>
    row(known, childId, childInstances, ids, depth + 1, inClone),
  );
  const cells = known.columns.map((column) =>
    kind === 'PRIMITIVE'
      ? primitiveCell(known, instances, ids, column, cloned)
      : foldedCell(children, column),
  );
  const pending = instances.map(underWay).find((state) => state !== undefined);
  const state = wholeState(cells, children);
  return {
    id,
    kind,
    agent: first?.agent ?? '',
    depth,
    fenceDevice: first ? isFenceDevice(first) : false,
    state: state === 'stopped' && pending ? pending : state,
    cells,
    children,
  };
}

/** Rows are resources as the cluster nests them, fence devices last; columns are the nodes, by name. */
export function matrixOf(view: ClusterView): Matrix {
  const columns = view.members
    .map((member) => ({ node: member.name, state: columnState(member), dc: member.dc }))
    .sort((a, b) => a.node.localeCompare(b.node, 'en', { numeric: true }));
  const known: Known = { view, columns };
  const rows = [...byBaseId(view.resources)].map(([id, instances]) =>
    row(known, id, instances, [], 0, false),
  );
  const services = rows.filter((one) => !one.fenceDevice);
  return { columns, rows: [...services, ...rows.filter((one) => one.fenceDevice)] };
}

/** The rows that are seen while these are unfolded, in order. */
export function visibleRows(rows: readonly MatrixRow[], open: ReadonlySet<string>): MatrixRow[] {
  return rows.flatMap((one) =>
    open.has(one.id) ? [one, ...visibleRows(one.children, open)] : [one],
  );
}
