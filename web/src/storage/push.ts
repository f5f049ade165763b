/** One more value under a key that may have several. */
export function push<Value>(into: Map<string, Value[]>, key: string, value: Value) {
  const known = into.get(key);
  if (known) known.push(value);
  else into.set(key, [value]);
}
