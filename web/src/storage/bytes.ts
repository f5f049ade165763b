const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** A size for people, in powers of 1,024 as LVM counts: "2 GiB", "1.5 TiB". */
export function bytesText(bytes: number, language: string): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = value >= 100 || unit === 0 ? 0 : value >= 10 ? 1 : 2;
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  return `${text} ${units[unit] ?? ''}`;
}

/** Full to so many per cent; null where nothing is known. */
export function percentUsed(
  used: number | null | undefined,
  bytes: number | null | undefined,
): number | null {
  if (used === null || used === undefined || !bytes) return null;
  return Math.round((100 * used) / bytes);
}
