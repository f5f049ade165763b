import type { FenceLevel } from '../rules/sections';

export interface Level {
  index: number;
  devices: string[];
}

/** All levels of one target, the main one first. */
export interface LevelTarget {
  kind: FenceLevel['kind'];
  target: string;
  value: string;
  levels: Level[];
}

/** Levels by what they are for, in their order. */
export function targetsOf(levels: readonly FenceLevel[]): LevelTarget[] {
  const targets = new Map<string, LevelTarget>();
  for (const { kind, target, value, index, devices } of levels) {
    const key = JSON.stringify([kind, target, value]);
    const found = targets.get(key) ?? { kind, target, value, levels: [] };
    found.levels = [...found.levels, { index, devices }].sort((a, b) => a.index - b.index);
    targets.set(key, found);
  }
  return [...targets.values()];
}

/** The next level that is free; none after the ninth. */
export function nextIndex(levels: readonly Level[]): number | null {
  const taken = new Set(levels.map((level) => level.index));
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].find((index) => !taken.has(index)) ?? null;
}
