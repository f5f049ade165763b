import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/generated';
import { everyDefinition, isRunning, type ClusterDetail } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';

type Schemas = components['schemas'];

export type Sections = Schemas['CibSections'];
export type Constraint = Schemas['Constraint'];
export type Location = Schemas['LocationConstraint'];
export type Colocation = Schemas['ColocationConstraint'];
export type Order = Schemas['OrderConstraint'];
export type Ticket = Schemas['TicketConstraint'];
export type ResourceSet = Schemas['ResourceSet'];
export type Rule = Schemas['Rule'];
export type Condition = Schemas['Condition'];
export type FenceLevel = Schemas['FenceLevel'];
export type AclRole = Schemas['AclRole'];
export type AclPermission = Schemas['AclRoleAclPermission'];
export type AclSubject = Schemas['AclSubject'];
export type Alert = Schemas['Alert'];
export type Recipient = Schemas['AlertRecipient'];
export type Tag = Schemas['Tag'];
export type ForeignElement = Schemas['ForeignElement'];

export const noSections: Sections = {
  constraints: [],
  levels: [],
  roles: [],
  subjects: [],
  alerts: [],
  tags: [],
  foreign: [],
};

export function sectionsOf(detail: ClusterDetail): Sections {
  return detail.configuration?.sections ?? noSections;
}

/** Resources, in any depth, without fence devices; and tags, which stand for several. */
export function constrainable(detail: ClusterDetail): string[] {
  const resources = everyDefinition(detail.configuration?.resources ?? [])
    .filter((one) => !one.agent?.startsWith('stonith:'))
    .map((one) => one.id);
  return [...resources, ...sectionsOf(detail).tags.map((tag) => tag.id)].sort();
}

/** Why the configuration can't be changed now; null where it can. */
export function useConfigureReason(): string | null {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  if (!may('CONFIGURE')) return t('cluster.disabled.configure');
  return isRunning(detail) ? null : t('cluster.disabled.noMember');
}
