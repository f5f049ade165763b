import type { components } from '../../../api/generated';
import { proposedName } from '../agents/agentList';
import { givenValues, type FormValues } from '../agents/formModel';
import { everyDefinition, type ClusterDetail } from '../clusterDetail';

type Schemas = components['schemas'];

export type Service = Schemas['Service'];
export type Recovery = Schemas['ServiceIntentRecovery'];
export type Policy = Schemas['ServiceIntentPolicy'];
export type Template = Schemas['ServiceTemplate'];
export type TemplateView = Schemas['TemplateView'];
export type NewResource = Schemas['ServiceIntentNewResource'];

export const policies: readonly Policy[] = ['RESTART', 'RELOCATE', 'DISABLE', 'RESTART_DISABLE'];

/** A resource of a service that is being made. */
export interface Draft {
  /** Stays the same while the resource moves in the list. */
  key: number;
  id: string;
  agent: string;
  /** Parameters to show first. */
  first: string[];
  values: FormValues;
  meta: FormValues;
  operations: NewResource['operations'];
}

/** The fields of a recovery policy as they are typed. */
export interface RecoveryForm {
  policy: Policy;
  maxRestarts: string;
  expire: string;
}

export function serviceOf(detail: ClusterDetail, id: string): Service | undefined {
  return detail.services.find((service) => service.id === id);
}

/** A resource in a group, clone or bundle of the configuration. */
export function isWithin(detail: ClusterDetail, id: string): boolean {
  return everyDefinition(
    (detail.configuration?.resources ?? []).flatMap((one) => one.children),
  ).some((one) => one.id === id);
}

/** Whether the template's agent is a family of which one has to be chosen, such as systemd units. */
export function isFamily(template: Template): boolean {
  return template.agent.endsWith(':');
}

/** Whether no node that answers has the template's agent. */
export function isMissing(view: TemplateView): boolean {
  return view.asked.length > 0 && view.missingOn.length === view.asked.length;
}

export function draftOf(
  key: number,
  agent: string,
  template: Template | null,
  service: string,
  taken: ReadonlySet<string>,
): Draft {
  const stem = template ? template.id : (agent.split(':').at(-1) ?? 'resource');
  return {
    key,
    id: proposedName(service === '' ? stem : `${service}-${stem}`, taken),
    agent,
    first: template?.first ?? [],
    values: { ...template?.parameters },
    meta: { ...template?.meta },
    operations: template?.operations ?? [],
  };
}

export function newResource(draft: Draft): NewResource {
  return {
    id: draft.id,
    agent: draft.agent,
    parameters: givenValues(draft.values),
    meta: givenValues(draft.meta),
    operations: draft.operations,
  };
}

export function recoveryForm(recovery: Recovery): RecoveryForm {
  return {
    policy: recovery.policy,
    maxRestarts: recovery.maxRestarts ? String(recovery.maxRestarts) : '',
    expire: recovery.expire ?? '',
  };
}

export function recoveryOf(form: RecoveryForm): Recovery {
  const restarts = Number.parseInt(form.maxRestarts, 10);
  return {
    policy: form.policy,
    maxRestarts: form.policy === 'RESTART' && !Number.isNaN(restarts) ? restarts : null,
    expire: form.expire.trim() || null,
  };
}

/** A number of restarts that can't be; an empty one means no limit. */
export function wrongRestarts(form: RecoveryForm): boolean {
  return (
    form.policy === 'RESTART' &&
    form.maxRestarts.trim() !== '' &&
    !/^[1-9]\d{0,5}$/.test(form.maxRestarts.trim())
  );
}

/** The list with the item at one place moved by one. */
export function shifted<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const moved = [...items];
  const [item] = moved.splice(index, 1);
  if (item !== undefined) moved.splice(index + by, 0, item);
  return moved;
}
