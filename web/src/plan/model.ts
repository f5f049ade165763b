import type { Problem } from '../api/problem';
import type { components } from '../api/generated';

type Schemas = components['schemas'];
export type Sentence = Schemas['Sentence'];
export type Severity = 'INFO' | 'WARNING' | 'ERROR' | 'BLOCK';

export interface Hazard {
  severity: Severity;
  message: Sentence;
  remedy: Sentence;
}

export interface Undo {
  /** A failure takes back what was done. */
  onFailure: boolean;
  /** A later opposite change brings back what was; false: "cannot be undone". */
  afterwards: boolean;
  message: Sentence;
}

export interface PlanStep {
  id: string;
  phase: number;
  title: Sentence;
  system: string;
  node: string;
  operation: { type: string } & Record<string, unknown>;
  undo?: ({ type: string } & Record<string, unknown>) | null;
  pause: boolean;
}

export interface Plan {
  intent: Intent;
  title: Sentence;
  cluster?: string | null;
  systems: string[];
  steps: PlanStep[];
  hazards: Hazard[];
  undo: Undo;
  fingerprints: Record<string, string>;
}

export interface FileChange {
  path: string;
  /** New content; none: removed, or secret. */
  content?: string | null;
}

export interface PreviewItem {
  commands: string[][];
  files: FileChange[];
  problems: Problem[];
}

export const effectKinds = [
  'START',
  'STOP',
  'RESTART',
  'MOVE',
  'MIGRATE',
  'PROMOTE',
  'DEMOTE',
  'RECOVER',
  'RELOAD',
  'FENCE',
  'STAY_STOPPED',
  'OTHER',
] as const;
export type EffectKind = (typeof effectKinds)[number];

export interface Effect {
  kind: EffectKind;
  subject: string;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
}

export interface Prediction {
  by: string;
  effects: Effect[];
  warnings: string[];
  version: { adminEpoch: number; epoch: number; numUpdates: number };
}

export interface PlanView {
  id: string;
  plan: Plan;
  previews: { step: string; node: string; item: PreviewItem }[];
  prediction?: Prediction | null;
  prose: Sentence[];
  problems: Problem[];
  made: string;
  expires: string;
}

export type Proof = 'STATUS' | 'REBOOT';

export interface NewNode {
  system: string;
  name: string;
  links: string[];
}

export interface NewFenceDevice {
  id: string;
  agent: string;
  parameters: Record<string, string>;
  targets: string[];
  plugs: Record<string, string>;
}

export interface CreateCluster {
  type: 'createCluster';
  name: string;
  nodes: NewNode[];
  transport: string;
  encryption: boolean;
  totem: Record<string, string>;
  installPackages: boolean;
  fencing: { devices: NewFenceDevice[]; proof: Proof } | null;
  startAtBoot: boolean;
}

export interface AddResource {
  type: 'addResource';
  cluster: string;
  resource: string;
  agent: string;
  parameters: Record<string, string>;
  meta: Record<string, string>;
  operations: never[];
  group: string | null;
  cloned: boolean;
  start: boolean;
}

interface OfCluster<Type extends string> {
  type: Type;
  cluster: string;
}
type OfNode<Type extends string> = OfCluster<Type> & { node: string };
type OfResource<Type extends string> = OfCluster<Type> & { resource: string };

/** What a person wants; the server plans it. The shapes are the records of planning's `intent`. */
export type Intent =
  | CreateCluster
  | AddResource
  | OfCluster<'startCluster' | 'stopCluster' | 'deleteCluster'>
  | (OfCluster<'addNode'> & { node: NewNode; installPackages: boolean; startAtBoot: boolean })
  | OfNode<'removeNode' | 'startNode' | 'stopNode' | 'rebootNode'>
  | (OfNode<'setStandby' | 'setMaintenance'> & { on: boolean })
  | (OfNode<'fenceNode'> & { action: 'reboot' | 'off' | 'on' })
  | (OfResource<'editResource'> & {
      parameters: Record<string, string>;
      meta: Record<string, string>;
    })
  | OfResource<'startResource' | 'stopResource' | 'clearResource' | 'deleteResource'>
  | (OfResource<'moveResource' | 'cleanupResource'> & { node: string | null })
  | (OfCluster<'addFenceDevice'> & { device: NewFenceDevice })
  | (OfNode<'proveFencing'> & { proof: Proof });
