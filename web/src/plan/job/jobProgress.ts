import type { Job, JobStep } from '../../api/types';

export type StepState = JobStep['state'];

export interface JobPhase {
  number: number;
  /** The phase's title where all its steps share one. */
  steps: JobStep[];
  state: StepState;
  done: number;
}

const done: ReadonlySet<StepState> = new Set<StepState>(['SUCCEEDED', 'SKIPPED', 'UNDONE']);

/** Of several steps, the state that a person has to know first. */
const gravest: readonly StepState[] = [
  'UNDO_FAILED',
  'FAILED',
  'UNKNOWN',
  'UNDOING',
  'STARTED',
  'PENDING',
  'UNDONE',
  'SUCCEEDED',
  'SKIPPED',
];

export function phaseState(steps: readonly JobStep[]): StepState {
  const states = new Set(steps.map((step) => step.state));
  const gravestState = gravest.find((state) => states.has(state)) ?? 'PENDING';
  // Some done, some to come: the phase is under way, though nothing runs this instant.
  if (gravestState === 'PENDING' && steps.some((step) => done.has(step.state))) return 'STARTED';
  return gravestState;
}

export function jobPhases(job: Pick<Job, 'steps'>): JobPhase[] {
  const numbers = [...new Set(job.steps.map((step) => step.phase))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const steps = job.steps.filter((step) => step.phase === number);
    return {
      number,
      steps,
      state: phaseState(steps),
      done: steps.filter((step) => done.has(step.state)).length,
    };
  });
}

/** The nodes that take part, in the order in which they first appear. */
export function jobNodes(job: Pick<Job, 'steps'>): string[] {
  return [...new Set(job.steps.map((step) => step.node))];
}

/** What a node is at now: its first unfinished step; none when it has nothing left. */
export function currentStep(job: Pick<Job, 'steps'>, node: string): JobStep | undefined {
  const own = job.steps.filter((step) => step.node === node);
  return (
    own.find((step) => ['STARTED', 'UNDOING', 'UNKNOWN'].includes(step.state)) ??
    own.find((step) => ['FAILED', 'UNDO_FAILED'].includes(step.state)) ??
    own.find((step) => step.state === 'PENDING')
  );
}

/** Percent as the server counts it; within bounds, and 100 only at the end. */
export function shownPercent(job: Pick<Job, 'percent' | 'state'>): number {
  const bounded = Math.max(0, Math.min(100, Math.round(job.percent)));
  return job.state === 'SUCCEEDED' ? 100 : Math.min(bounded, 99);
}

/** How long a step took or takes, in milliseconds; none before it began. */
export function stepDuration(step: JobStep, now: number): number | undefined {
  if (!step.started) return undefined;
  const end = step.ended ? Date.parse(step.ended) : now;
  return Math.max(0, end - Date.parse(step.started));
}

/** "850 ms", "4.2 s", "3 min 5 s". */
export function durationText(milliseconds: number, language: string): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const unit = (value: number, name: 'millisecond' | 'second' | 'minute', digits = 0) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value);
  if (Number.isNaN(milliseconds)) return number(0, 0);
  if (milliseconds < 1000) return unit(Math.round(milliseconds), 'millisecond');
  if (milliseconds < 60_000) return unit(milliseconds / 1000, 'second', 1);
  const seconds = Math.round(milliseconds / 1000);
  return `${unit(Math.floor(seconds / 60), 'minute')} ${unit(seconds % 60, 'second')}`;
}

/**
 * What a phase does, in one sentence where its steps differ by their node only: the same sentence with
 * `eachNode` in the node's place. Else the first two of its sentences.
 */
export function phaseTitles(steps: readonly JobStep[], eachNode: string): JobStep['title'][] {
  const others = (step: JobStep) =>
    JSON.stringify([step.title.code, { ...step.title.parameters, node: '' }]);
  const first = steps[0];
  if (!first) return [];
  if (steps.length > 1 && steps.every((step) => others(step) === others(first))) {
    const { code, text, parameters } = first.title;
    const node = parameters.node;
    const general = node === undefined ? text : text.replace(node, eachNode);
    return [{ code, text: general, parameters: { ...parameters, node: eachNode } }];
  }
  return steps.slice(0, 2).map((step) => step.title);
}
