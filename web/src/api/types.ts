/** Names for what the API answers with; the shapes themselves are generated. */
import type { components } from './generated';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type SignedInUser = Schemas['SessionViewUserView'];
export type Permission = Schemas['Permission'];
export type User = Schemas['User'];
export type Grant = Schemas['Grant'];
export type Role = Grant['role'];
export type Scope = Schemas['Scope'];
export type System = Schemas['SystemView'];
export type NodeFacts = Schemas['NodeFacts'];
export type Probe = Schemas['ProbeAnswer'];
export type ClusterSummary = Schemas['ClusterSummary'];
export type DiscoveredCluster = Schemas['Discovery'];
export type DiscoveredMember = Schemas['DiscoveryFoundMember'];
export type Job = Schemas['JobView'];
export type JobStep = Schemas['JobViewStepView'];
export type StepReply = Schemas['StepReply'];
export type Sentence = Schemas['Sentence'];
export type AuditEntry = Schemas['AuditEntry'];
export type Finding = Schemas['Finding'];
export type SearchHit = Schemas['SearchHit'];
