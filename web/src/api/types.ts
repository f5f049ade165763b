/** Names for what the API answers with; the shapes themselves are generated. */
import type { components } from './generated';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type SignedInUser = Schemas['SignedInUser'];
export type Permission = Schemas['Permission'];
export type User = Schemas['UserView'];
export type Grant = Schemas['Grant'];
export type Role = Grant['role'];
export type Scope = Schemas['Scope'];
export type System = Schemas['System'];
export type NodeFacts = Schemas['NodeFacts'];
export type Probe = Schemas['Probe'];
export type ClusterSummary = Schemas['ClusterSummary'];
export type DiscoveredCluster = Schemas['DiscoveredCluster'];
export type DiscoveredMember = Schemas['DiscoveredMember'];
export type Job = Schemas['JobView'];
export type JobStep = Schemas['JobStep'];
export type StepReply = Schemas['StepReply'];
export type Sentence = Schemas['Sentence'];
export type AuditEntry = Schemas['AuditEntry'];
export type Finding = Schemas['Finding'];
export type SearchHit = Schemas['SearchHit'];
