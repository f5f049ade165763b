import type { PlanStep, PlanView, PreviewItem } from './model';

export interface StepPreview {
  step: PlanStep;
  item?: PreviewItem;
}

export interface Phase {
  number: number;
  steps: StepPreview[];
}

/** The plan's steps by phase, each with what it would run where the node could say. */
export function phasesOf(view: PlanView): Phase[] {
  const phases = new Map<number, StepPreview[]>();
  for (const step of view.plan.steps) {
    const item = view.previews.find((preview) => preview.step === step.id)?.item;
    const list = phases.get(step.phase) ?? [];
    list.push(item ? { step, item } : { step });
    phases.set(step.phase, list);
  }
  return [...phases].sort(([a], [b]) => a - b).map(([number, steps]) => ({ number, steps }));
}

const severityOrder = ['BLOCK', 'ERROR', 'WARNING', 'INFO'] as const;

/** Whether anything keeps the plan from being applied: a hazard that blocks or a node that refuses. */
export function isBlocked(view: PlanView): boolean {
  return (
    view.plan.hazards.some((hazard) => hazard.severity === 'BLOCK') ||
    view.problems.some((problem) => ['BLOCK', 'ERROR'].includes(problem.severity))
  );
}

export function hazardsInOrder(view: PlanView) {
  return [...view.plan.hazards].sort(
    (a, b) => severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity),
  );
}
