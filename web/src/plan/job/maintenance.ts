import type { components } from '../../api/generated';
import type { Job, JobStep } from '../../api/types';
import { phaseState, type StepState } from './jobProgress';

export type Reboot = components['schemas']['MaintenanceIntentReboot'];

/** What is done to a node, in the order in which it is; each is one or more phases of its turn. */
export const stages = ['check', 'drain', 'update', 'reboot', 'return'] as const;
export type Stage = (typeof stages)[number];

const stageOf: Record<string, Stage> = {
  check: 'check',
  fetch: 'check',
  standby: 'drain',
  drain: 'drain',
  stop: 'update',
  update: 'update',
  reboot: 'reboot',
  start: 'reboot',
  healthy: 'return',
  back: 'return',
  settle: 'return',
  done: 'return',
};

export interface StageCell {
  stage: Stage;
  steps: JobStep[];
  state: StepState;
}

export interface Turn {
  node: string;
  cells: StageCell[];
  done: boolean;
}

type Steps = Pick<Job, 'steps'>;

export function isMaintenance(job: Pick<Job, 'title'>): boolean {
  return job.title.code === 'plan.maintain-nodes';
}

/** A step's id is PHASE.NODE; a node's name may hold dots itself. */
function partsOf(id: string): [phase: string, node: string] {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
}

/** The nodes in their order, each with the state of each stage. */
export function turnsOf(job: Steps): Turn[] {
  const nodes = [...new Set(job.steps.map((step) => partsOf(step.id)[1]))];
  return nodes.map((node) => {
    const own = job.steps.filter((step) => partsOf(step.id)[1] === node);
    const cells = stages
      .map((stage) => ({
        stage,
        steps: own.filter((step) => stageOf[partsOf(step.id)[0]] === stage),
      }))
      .filter((cell) => cell.steps.length > 0)
      .map((cell) => ({ ...cell, state: phaseState(cell.steps) }));
    return { node, cells, done: own.every((step) => step.state === 'SUCCEEDED') };
  });
}

/** From the first step's beginning to the last one's end, or until now; none before it began. */
export function stageDuration(cell: StageCell, now: number): number | undefined {
  const begun = cell.steps.flatMap((step) => (step.started ? [Date.parse(step.started)] : []));
  if (begun.length === 0) return undefined;
  const running = cell.steps.some((step) => step.started && !step.ended);
  const ends = cell.steps.flatMap((step) => (step.ended ? [Date.parse(step.ended)] : []));
  const end = running || ends.length === 0 ? now : Math.max(...ends);
  return Math.max(0, end - Math.min(...begun));
}

/** The step of a stage that a person most likely wants to see. */
export function telling(cell: StageCell): JobStep | undefined {
  return (
    cell.steps.find((step) => ['FAILED', 'UNKNOWN', 'STARTED'].includes(step.state)) ??
    cell.steps.findLast((step) => step.state === 'SUCCEEDED') ??
    cell.steps[0]
  );
}

export interface Wanted {
  nodes: string[];
  updatePackages: boolean;
  reboot: Reboot;
}

/** What is left to do of a maintenance that ended before its end; none where nothing is. */
export function leftOf(job: Steps): Wanted | undefined {
  const nodes = turnsOf(job)
    .filter((turn) => !turn.done)
    .map((turn) => turn.node);
  if (nodes.length === 0) return undefined;
  const reboots = job.steps.filter((step) => partsOf(step.id)[0] === 'reboot');
  const ifNeeded = reboots.some((step) => step.title.code === 'step.reboot-if-needed');
  return {
    nodes,
    updatePackages: job.steps.some((step) => partsOf(step.id)[0] === 'update'),
    reboot: reboots.length === 0 ? 'NEVER' : ifNeeded ? 'IF_NEEDED' : 'ALWAYS',
  };
}

/** The address of the maintenance page, with that filled in. */
export function maintenancePath(cluster: string, wanted: Wanted): string {
  const query = new URLSearchParams({
    nodes: wanted.nodes.join(','),
    packages: wanted.updatePackages ? 'yes' : 'no',
    reboot: wanted.reboot,
  });
  return `/clusters/${encodeURIComponent(cluster)}/maintenance?${query.toString()}`;
}

/** What the page's address asks for; the nodes that the cluster has, all of them where none is named. */
export function wantedOf(query: URLSearchParams, members: readonly string[]): Wanted {
  const named = (query.get('nodes') ?? '').split(',').filter((node) => members.includes(node));
  const reboot = query.get('reboot');
  return {
    nodes: named.length > 0 ? [...new Set(named)] : [...members],
    updatePackages: query.get('packages') !== 'no',
    reboot: reboot === 'NEVER' || reboot === 'ALWAYS' ? reboot : 'IF_NEEDED',
  };
}
