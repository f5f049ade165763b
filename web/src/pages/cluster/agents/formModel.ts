import type { components } from '../../../api/generated';

/** An agent as its own metadata describe it; the form is made of this. */
export type AgentMetadata = components['schemas']['AgentMetadata'];
export type AgentParameter = components['schemas']['AgentMetadataParameter'];

export type FieldControl =
  'text' | 'number' | 'boolean' | 'select' | 'password' | 'time' | 'percentage' | 'port';
export type FieldSection = 'main' | 'more' | 'deprecated';

export interface FormField {
  name: string;
  control: FieldControl;
  section: FieldSection;
  required: boolean;
  /** The agent's default, shown as a placeholder and never sent. */
  placeholder: string;
  options: string[];
  /** One line; empty where the agent gives none. */
  summary: string;
  /** The agent's own text, paragraphs. */
  help: string;
}

export type FormValues = Record<string, string>;
export type Remark = 'missing' | 'integer' | 'time' | 'percentage' | 'port' | 'option' | 'boolean';

const controls: Record<string, FieldControl> = {
  integer: 'number',
  int: 'number',
  boolean: 'boolean',
  bool: 'boolean',
  select: 'select',
  time: 'time',
  second: 'time',
  percentage: 'percentage',
  port: 'port',
};

/** What people set most although the agent does not require it; all else optional is folded. */
const usual: Record<string, readonly string[]> = {
  'ocf:heartbeat:IPaddr2': ['ip', 'cidr_netmask', 'nic'],
  'ocf:heartbeat:Filesystem': ['device', 'directory', 'fstype', 'options'],
  'ocf:heartbeat:apache': ['configfile', 'statusurl'],
  'ocf:heartbeat:VirtualDomain': ['config', 'hypervisor', 'migration_transport'],
  'ocf:heartbeat:nginx': ['configfile', 'status10url'],
  'ocf:heartbeat:mysql': ['binary', 'config', 'datadir', 'socket'],
  'ocf:heartbeat:pgsql': ['pgctl', 'pgdata', 'config'],
  'ocf:heartbeat:LVM-activate': ['vgname', 'vg_access_mode', 'lvname', 'activation_mode'],
};
const usualOfFencing = [
  'ip',
  'ipaddr',
  'username',
  'login',
  'password',
  'passwd',
  'lanplus',
  'ssl',
  'devices',
];

/** Which fence-agent parameters the form asks for in its own way, or that Pacemaker sets itself. */
const ownedByFencing = new Set([
  'action',
  'plug',
  'port',
  'nodename',
  'pcmk_host_list',
  'pcmk_host_map',
  'pcmk_host_check',
  'help',
  'version',
]);

function isFencing(agent: string): boolean {
  return agent.startsWith('stonith:');
}

function sectionOf(
  agent: string,
  parameter: AgentParameter,
  first: readonly string[],
): FieldSection {
  if (parameter.deprecated) return 'deprecated';
  if (parameter.required) return 'main';
  if (isFencing(agent)) return usualOfFencing.includes(parameter.name) ? 'main' : 'more';
  const shown = first.length > 0 ? first : usual[agent];
  return shown?.includes(parameter.name) ? 'main' : 'more';
}

function controlOf(parameter: AgentParameter): FieldControl {
  if (parameter.secret) return 'password';
  if (parameter.options.length > 0) return 'select';
  const control = controls[parameter.type.toLowerCase()] ?? 'text';
  return control === 'select' ? 'text' : control;
}

/** The agent's text without the indentation of its XML. */
export function tidy(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Required and usual fields first and in the agent's order; deprecated ones last. */
export function fieldsOf(metadata: AgentMetadata, first: readonly string[] = []): FormField[] {
  const fields = metadata.parameters
    .filter((parameter) => !isFencing(metadata.name) || !ownedByFencing.has(parameter.name))
    .map((parameter): FormField => {
      const summary = tidy(parameter.shortDescription);
      const help = tidy(parameter.longDescription);
      const deprecated = parameter.deprecated;
      return {
        name: parameter.name,
        control: controlOf(parameter),
        section: sectionOf(metadata.name, parameter, first),
        required: parameter.required && !deprecated,
        placeholder: parameter.secret ? '' : (parameter.defaultValue ?? ''),
        options: parameter.options,
        summary,
        help: help === summary ? '' : help,
      };
    });
  const rank = (field: FormField) => (field.required ? 0 : 1);
  const main = fields.filter((field) => field.section === 'main').sort((a, b) => rank(a) - rank(b));
  return [...main, ...fields.filter((field) => field.section !== 'main')];
}

const integer = /^[+-]?(\d+|INFINITY)$/;
const time = /^\d+\s*(ms|msec|us|usec|s|sec|m|min|h|hr)?$/i;
const booleans = new Set(['true', 'false', 'yes', 'no', 'on', 'off', '1', '0', 'y', 'n']);

/** What is wrong with a value by the agent's own description; nothing when it may do. */
export function remarkOf(field: FormField, value: string | undefined): Remark | null {
  const given = value?.trim() ?? '';
  if (given === '') return field.required ? 'missing' : null;
  switch (field.control) {
    case 'number':
      return integer.test(given) ? null : 'integer';
    case 'time':
      return time.test(given) || given.startsWith('P') ? null : 'time';
    case 'percentage':
      return /^\d+(\.\d+)?%?$/.test(given) ? null : 'percentage';
    case 'port':
      return /^\d+$/.test(given) && Number(given) >= 1 && Number(given) <= 65_535 ? null : 'port';
    case 'boolean':
      return booleans.has(given.toLowerCase()) ? null : 'boolean';
    case 'select':
      return field.options.includes(given) ? null : 'option';
    case 'text':
    case 'password':
      return null;
  }
}

/** Every remark by field name; empty when the form may be sent. */
export function remarksOf(
  fields: readonly FormField[],
  values: FormValues,
): Record<string, Remark> {
  const remarks: Record<string, Remark> = {};
  for (const field of fields) {
    const remark = remarkOf(field, values[field.name]);
    if (remark) remarks[field.name] = remark;
  }
  return remarks;
}

/** What is sent for a new one: only what was filled in, so that the agent's defaults stay its own. */
export function givenValues(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

/**
 * What is sent for a change: only what differs; an empty value removes it. A secret that was shown
 * blank and left blank is not touched.
 */
export function changedValues(
  before: FormValues,
  after: FormValues,
  secret: ReadonlySet<string>,
): FormValues {
  const changed: FormValues = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const old = before[name] ?? '';
    const next = (after[name] ?? '').trim();
    if (secret.has(name) && next === '') continue;
    if (old !== next) changed[name] = next;
  }
  return changed;
}
