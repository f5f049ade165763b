/** Pairs as lines of `name=value`. */
export function textOf(values: Record<string, string>): string {
  return Object.entries(values)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

/** The pairs of such lines; a line without a name is none, one without `=` has an empty value. */
export function pairsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => {
        const at = line.indexOf('=');
        return at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      })
      .filter(([name]) => name !== ''),
  ) as Record<string, string>;
}

/** What has to be sent so that `before` becomes `after`: pairs that are gone have an empty value. */
export function difference(
  before: Record<string, string>,
  after: Record<string, string>,
): Record<string, string> {
  const gone = Object.keys(before).filter((name) => !(name in after));
  return {
    ...Object.fromEntries(gone.map((name) => [name, ''])),
    ...Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value)),
  };
}
