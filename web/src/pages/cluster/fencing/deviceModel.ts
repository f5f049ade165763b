import type { NewFenceDevice } from '../../../plan/model';
import {
  fieldsOf,
  givenValues,
  remarksOf,
  type AgentMetadata,
  type FormValues,
} from '../agents/formModel';
import { ownPlugs, type Targets } from './targets';
import { nameRemark, type NameRemark } from '../resources/names';

/** A fence device while it is being filled in. */
export interface DeviceDraft extends Targets {
  id: string;
  agent: string;
  values: FormValues;
}

export interface DeviceRemarks {
  id: NameRemark | null;
  targets: boolean;
  values: ReturnType<typeof remarksOf>;
}

export function deviceRemarks(
  draft: DeviceDraft,
  metadata: AgentMetadata,
  taken: ReadonlySet<string>,
): DeviceRemarks {
  return {
    id: nameRemark(draft.id, taken),
    targets: draft.targets.length === 0,
    values: remarksOf(fieldsOf(metadata), draft.values),
  };
}

export function isComplete(remarks: DeviceRemarks): boolean {
  return remarks.id === null && !remarks.targets && Object.keys(remarks.values).length === 0;
}

/** What is sent: plugs only of chosen targets and only where they differ from the node's name. */
export function newDevice(draft: DeviceDraft): NewFenceDevice {
  return {
    id: draft.id,
    agent: draft.agent,
    parameters: givenValues({ ...draft.values, pcmk_host_check: draft.check }),
    targets: draft.targets,
    plugs: ownPlugs(draft),
  };
}

/** Nodes that no device of these can fence. */
export function uncovered(nodes: readonly string[], devices: readonly NewFenceDevice[]): string[] {
  return nodes.filter((node) => !devices.some((device) => device.targets.includes(node)));
}
