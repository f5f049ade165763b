import { describe, expect, it } from 'vitest';
import type { ClusterView, ResourceState, ViewMember } from './clusterView';
import { columnState } from './matrixCells';
import { matrixOf, visibleRows } from './matrixModel';
import { nextPosition } from './rovingGrid';

function member(name: string, change: Partial<ViewMember> = {}): ViewMember {
  return {
    name,
    id: name,
    online: true,
    standby: false,
    standbyOnFail: false,
    maintenance: false,
    pending: false,
    unclean: false,
    shutdown: false,
    expectedUp: true,
    dc: false,
    resourcesRunning: 0,
    kind: 'member',
    ...change,
  };
}

function resource(id: string, change: Partial<ResourceState> = {}): ResourceState {
  return {
    id,
    kind: 'PRIMITIVE',
    agent: 'ocf:pacemaker:Dummy',
    role: (change.nodes ?? []).length > 0 ? 'Started' : 'Stopped',
    active: (change.nodes ?? []).length > 0,
    orphaned: false,
    blocked: false,
    managed: true,
    maintenance: false,
    failed: false,
    failureIgnored: false,
    promotable: false,
    disabled: false,
    nodes: [],
    children: [],
    ...change,
  };
}

function view(resources: ResourceState[], change: Partial<ClusterView> = {}): ClusterView {
  return {
    seenBy: 'node1',
    taken: '2026-11-22T12:00:00Z',
    clusterName: 'lab',
    running: true,
    quorate: true,
    maintenanceMode: false,
    fencingEnabled: true,
    noQuorumPolicy: 'stop',
    members: [member('node10'), member('node2'), member('node1', { dc: true })],
    resources,
    bans: [],
    failures: [],
    fenceEvents: [],
    attributes: {},
    tickets: [],
    ...change,
  };
}

const failure = {
  operation: 'web_start_0',
  resource: 'web',
  node: 'node2',
  task: 'start',
  exitCode: 1,
  exitStatus: 'error',
  executionStatus: 'complete',
  reason: '',
  intervalMilliseconds: 0,
};

/** The states of one row, by node in the order of the columns. */
function states(of: ClusterView, id: string): string[] {
  const { rows } = matrixOf(of);
  const row = visibleRows(rows, new Set(rows.map((one) => one.id))).find((one) => one.id === id);
  return row?.cells.map((cell) => cell.state) ?? [];
}

describe('matrixOf', () => {
  it('orders nodes as people count and keeps fence devices last', () => {
    const matrix = matrixOf(
      view([resource('power', { agent: 'stonith:fence_ipmilan' }), resource('web')]),
    );
    expect(matrix.columns.map((column) => column.node)).toEqual(['node1', 'node2', 'node10']);
    expect(matrix.columns[0]?.dc).toBe(true);
    expect(matrix.rows.map((row) => row.id)).toEqual(['web', 'power']);
  });

  it('says where a resource runs and that it is simply not on the others', () => {
    expect(states(view([resource('web', { nodes: ['node2'] })]), 'web')).toEqual([
      'elsewhere',
      'started',
      'elsewhere',
    ]);
    expect(states(view([resource('web')]), 'web')).toEqual(['stopped', 'stopped', 'stopped']);
  });

  it('prefers what is under way and what went wrong over the role', () => {
    const on = { nodes: ['node1'] };
    const first = (change: Partial<ResourceState>) =>
      states(view([resource('web', { ...on, ...change })]), 'web')[0];
    expect(first({ pending: 'Migrating' })).toBe('migrating');
    expect(first({ role: 'Stopping' })).toBe('stopping');
    expect(first({ role: 'Starting' })).toBe('starting');
    expect(first({ role: 'Promoted' })).toBe('promoted');
    expect(first({ failed: true })).toBe('failed');
    expect(first({ failed: true, blocked: true })).toBe('blocked');
    expect(first({ managed: false })).toBe('unmanaged');
    expect(first({ pending: 'Monitoring' })).toBe('started');
  });

  it('shows a failed start where it failed, though it runs elsewhere now', () => {
    const seen = view([resource('web', { nodes: ['node1'] })], { failures: [failure] });
    expect(states(seen, 'web')).toEqual(['started', 'failed', 'elsewhere']);
    expect(matrixOf(seen).rows[0]?.state).toBe('started');
  });

  it('remembers a recovered failure beside the state', () => {
    const seen = view([resource('web', { nodes: ['node2'] })], { failures: [failure] });
    expect(matrixOf(seen).rows[0]?.cells[1]).toMatchObject({ state: 'started', failure });
  });

  it('knows nothing of an unclean node and never claims that something runs there', () => {
    const members = [member('node1'), member('node2', { online: false, unclean: true })];
    const seen = view([resource('web', { nodes: ['node2'] })], { members });
    expect(states(seen, 'web')).toEqual(['elsewhere', 'unknown']);
  });

  it('says that an offline node is away', () => {
    const members = [member('node1'), member('node2', { online: false })];
    expect(states(view([resource('web')], { members }), 'web')).toEqual(['stopped', 'away']);
  });

  it('shows bans of the resource and of the group that holds it', () => {
    const ban = { id: 'b', node: 'node2', weight: -1_000_000, promotedOnly: false, byMove: true };
    const group = resource('g', {
      kind: 'GROUP',
      agent: '',
      children: [resource('ip', { nodes: ['node1'] }), resource('web', { nodes: ['node1'] })],
    });
    const seen = view([group], { bans: [{ ...ban, resource: 'g' }] });
    expect(states(seen, 'web')).toEqual(['started', 'banned', 'elsewhere']);
    expect(states(seen, 'g')).toEqual(['started', 'banned', 'elsewhere']);
  });

  it('folds a group whose members are not all there', () => {
    const group = resource('g', {
      kind: 'GROUP',
      agent: '',
      children: [resource('ip', { nodes: ['node1'] }), resource('web')],
    });
    const row = matrixOf(view([group])).rows[0];
    expect(row?.state).toBe('partly');
    expect(row?.cells[0]).toMatchObject({ state: 'partly', count: { active: 1, all: 2 } });
  });

  it('merges the instances of a clone into one row', () => {
    const clone = resource('dlm-clone', {
      kind: 'CLONE',
      agent: '',
      children: [
        resource('dlm:0', { nodes: ['node1'] }),
        resource('dlm:1', { nodes: ['node2'] }),
        resource('dlm:2'),
      ],
    });
    const seen = view([clone]);
    expect(matrixOf(seen).rows[0]?.children.map((row) => row.id)).toEqual(['dlm']);
    expect(states(seen, 'dlm-clone')).toEqual(['started', 'started', 'stopped']);
  });

  it('shows the promoted instance of a promotable clone', () => {
    const clone = resource('db-clone', {
      kind: 'CLONE',
      agent: '',
      promotable: true,
      children: [
        resource('db:0', { nodes: ['node1'], role: 'Promoted' }),
        resource('db:1', { nodes: ['node2'], role: 'Unpromoted' }),
      ],
    });
    expect(states(view([clone]), 'db-clone')).toEqual(['promoted', 'unpromoted', 'stopped']);
  });

  it('has two matrices that differ where a partition disagrees', () => {
    const web = [resource('web', { nodes: ['node1'] })];
    const left = view(web, {
      members: [member('node1'), member('node2', { online: false, unclean: true })],
    });
    const right = view([resource('web')], {
      seenBy: 'node2',
      quorate: false,
      members: [member('node1', { online: false, unclean: true }), member('node2')],
    });
    expect(states(left, 'web')).toEqual(['started', 'away']);
    expect(states(right, 'web')).toEqual(['away', 'stopped']);
  });
});

describe('columnState', () => {
  it('names the gravest flag', () => {
    expect(columnState(member('n', { online: false, unclean: true }))).toBe('unclean');
    expect(columnState(member('n', { standby: true, maintenance: true }))).toBe('maintenance');
    expect(columnState(member('n', { pending: true }))).toBe('pending');
  });
});

describe('nextPosition', () => {
  const size = { rows: 3, columns: 2 };
  it('moves within the grid and stops at its edges', () => {
    expect(nextPosition('ArrowDown', { row: 2, column: 0 }, size, false)).toEqual({
      row: 2,
      column: 0,
    });
    expect(nextPosition('ArrowRight', { row: 0, column: 0 }, size, false)).toEqual({
      row: 0,
      column: 1,
    });
    expect(nextPosition('End', { row: 0, column: 0 }, size, true)).toEqual({ row: 2, column: 1 });
    expect(nextPosition('Home', { row: 2, column: 1 }, size, false)).toEqual({ row: 2, column: 0 });
  });
  it('leaves other keys alone', () => {
    expect(nextPosition('Enter', { row: 0, column: 0 }, size, false)).toBeUndefined();
  });
});
