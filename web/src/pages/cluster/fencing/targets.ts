import type { FormValues } from '../agents/formModel';

/** Whom a fence device can fence, as three parameters of it say: pcmk_host_list, pcmk_host_map and pcmk_host_check. */
export interface Targets {
  targets: string[];
  /** The device's own name of a node; left out where it is the same. */
  plugs: Record<string, string>;
  /** How the cluster finds out; empty where it is not set. */
  check: string;
}

export const hostParameters = ['pcmk_host_list', 'pcmk_host_map', 'pcmk_host_check'] as const;

/** Reads them, as pacemaker-fenced does: names parted by blanks, commas or semicolons, pairs by semicolons or blanks. */
export function targetsFrom(parameters: FormValues): Targets {
  const plugs: Record<string, string> = {};
  for (const pair of (parameters.pcmk_host_map ?? '').split(/[\s;]+/)) {
    const at = pair.search(/[:=]/);
    if (at > 0 && at < pair.length - 1) plugs[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const listed = (parameters.pcmk_host_list ?? '').split(/[\s,;]+/).filter(Boolean);
  return {
    targets: [...new Set([...listed, ...Object.keys(plugs)])],
    plugs,
    check: parameters.pcmk_host_check ?? '',
  };
}

/** Plugs of chosen nodes only, and only where they differ from the node's name. */
export function ownPlugs({ targets, plugs }: Targets): Record<string, string> {
  return Object.fromEntries(
    targets
      .map((node) => [node, plugs[node]?.trim() ?? ''] as const)
      .filter(([node, plug]) => plug !== '' && plug !== node),
  );
}

/** The three parameters that say so; an empty one is taken out. */
export function hostValues(draft: Targets): FormValues {
  return {
    pcmk_host_list: draft.targets.join(' '),
    pcmk_host_map: Object.entries(ownPlugs(draft))
      .map(([node, plug]) => `${node}:${plug}`)
      .join(';'),
    pcmk_host_check: draft.check,
  };
}

/** What is sent for a change: what was not touched stays as somebody wrote it, however that was. */
export function changedHosts(before: FormValues, draft: Targets): FormValues {
  const was = hostValues(targetsFrom(before));
  const now = hostValues(draft);
  return Object.fromEntries(
    hostParameters.filter((name) => was[name] !== now[name]).map((name) => [name, now[name] ?? '']),
  );
}
