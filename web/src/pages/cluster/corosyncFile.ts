/** A section of corosync.conf: its values (the last of a name counts, as for Corosync) and its sections. */
export interface Section {
  name: string;
  values: Record<string, string>;
  sections: Section[];
}

/** Reads corosync.conf(5) as far as the forms show it; the server reads it for every change. */
export function parseCorosync(text: string): Section {
  const root: Section = { name: '', values: {}, sections: [] };
  const open: Section[] = [root];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const inside = open.at(-1) ?? root;
    if (line === '' || line.startsWith('#')) continue;
    if (line.endsWith('{')) {
      const section: Section = { name: line.slice(0, -1).trim(), values: {}, sections: [] };
      inside.sections.push(section);
      open.push(section);
    } else if (line.startsWith('}')) {
      if (open.length > 1) open.pop();
    } else {
      const colon = line.indexOf(':');
      if (colon > 0) inside.values[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    }
  }
  return root;
}

function sectionsOf(root: Section, name: string): Section[] {
  return root.sections.filter((section) => section.name === name);
}

/** The values of a top-level section. */
export function valuesOf(root: Section, name: string): Record<string, string> {
  return Object.assign({}, ...sectionsOf(root, name).map((section) => section.values)) as Record<
    string,
    string
  >;
}

export interface Link {
  number: number;
  addresses: Record<string, string>;
  options: Record<string, string>;
}

/** The links in the order of their numbers, with the options of their interface section. */
export function linksOf(root: Section): Link[] {
  const links = new Map<number, Link>();
  for (const node of sectionsOf(root, 'nodelist').flatMap((list) => sectionsOf(list, 'node'))) {
    const name = node.values.name ?? node.values.ring0_addr ?? '';
    for (const [key, value] of Object.entries(node.values)) {
      const number = /^ring(\d)_addr$/.exec(key)?.[1];
      if (number === undefined) continue;
      const link = links.get(Number(number)) ?? {
        number: Number(number),
        addresses: {},
        options: {},
      };
      link.addresses[name] = value;
      links.set(link.number, link);
    }
  }
  for (const one of sectionsOf(root, 'totem').flatMap((totem) => sectionsOf(totem, 'interface'))) {
    const { linknumber, ringnumber, ...options } = one.values;
    const link = links.get(Number(linknumber ?? ringnumber ?? 0));
    if (link) Object.assign(link.options, options);
  }
  return [...links.values()].sort((one, other) => one.number - other.number);
}
