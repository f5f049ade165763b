import type { components } from '../api/generated';

type Schemas = components['schemas'];

export type Sentence = Schemas['Sentence'];
export type Severity = Schemas['Severity'];
export type Hazard = Schemas['Hazard'];
export type PlanView = Schemas['PlanView'];
export type PlanStep = Schemas['PlanStep'];
export type PreviewItem = Schemas['PreviewItem'];
export type FileChange = Schemas['PreviewFileChange'];
export type Effect = Schemas['PredictionEffect'];
export type EffectKind = Schemas['PredictionKind'];
export type CibEdit = Schemas['CibEdit'];

/** What a person wants; the server plans it. */
export type Intent = Schemas['Intent'];
export type CreateCluster = Schemas['CreateClusterIntent'];
export type NewFenceDevice = Schemas['FenceIntentNewFenceDevice'];
export type Proof = Schemas['CreateClusterIntentProof'];
