import type { components } from '../../../api/generated';

/** Agents that people look for most, first in the list; the rest by name. */
const popular = [
  'ocf:heartbeat:IPaddr2',
  'ocf:heartbeat:Filesystem',
  'ocf:heartbeat:apache',
  'ocf:heartbeat:nginx',
  'ocf:heartbeat:VirtualDomain',
  'ocf:heartbeat:pgsql',
  'ocf:heartbeat:mysql',
  'systemd:apache2',
  'systemd:httpd',
  'systemd:nginx',
  'ocf:heartbeat:LVM-activate',
  'ocf:pacemaker:Dummy',
  'ocf:heartbeat:Dummy',
];

/** The description is there once the agent's metadata were read. */
export type AgentSummary = components['schemas']['AgentEntry'];

/** Agents whose purpose the catalogue knows, in the reader's language; keys of `cluster.purpose`. */
export const purposes = {
  'ocf:heartbeat:IPaddr2': 'address',
  'ocf:heartbeat:Filesystem': 'fileSystem',
  'ocf:heartbeat:apache': 'webServer',
  'ocf:heartbeat:nginx': 'webServer',
  'ocf:heartbeat:VirtualDomain': 'guest',
  'ocf:heartbeat:pgsql': 'database',
  'ocf:heartbeat:mysql': 'database',
  'ocf:heartbeat:LVM-activate': 'volumes',
  'ocf:pacemaker:Dummy': 'dummy',
  'ocf:heartbeat:Dummy': 'dummy',
  'systemd:apache2': 'webServer',
  'systemd:httpd': 'webServer',
  'systemd:nginx': 'webServer',
} as const;
export type Purpose = (typeof purposes)[keyof typeof purposes];

export function purposeOf(agent: string): Purpose | undefined {
  return (purposes as Record<string, Purpose>)[agent];
}

/** Every word of the search is in the name or the description; an exact type comes first, then the popular. */
export function findAgents(agents: readonly AgentSummary[], search: string): AgentSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = agents.filter((agent) => {
    const text = `${agent.name} ${agent.shortDescription ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rank = (agent: AgentSummary) => {
    const type = agent.name.split(':').at(-1)?.toLowerCase();
    if (words.length === 1 && type === words[0]) return -1;
    const place = popular.indexOf(agent.name);
    return place < 0 ? popular.length : place;
  };
  return matching.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'));
}

export function isPopular(agent: AgentSummary): boolean {
  return popular.includes(agent.name);
}

/** A first proposal for a name: the agent's type, with a number where that is taken. */
export function proposedName(agent: string, taken: ReadonlySet<string>): string {
  const type = (agent.split(':').at(-1) ?? 'resource').replace(/[^A-Za-z0-9_.-]/g, '-');
  const stem = /^[A-Za-z_]/.test(type) ? type : `r-${type}`;
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number++) {
    const name = `${stem}-${number}`;
    if (!taken.has(name)) return name;
  }
}
