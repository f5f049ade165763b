import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

export interface KeyBinding {
  /** One key, or two pressed one after the other: "?", "g s". */
  keys: string;
  /** What it does, in the reader's language. */
  label: string;
  run: () => void;
}

interface Keys {
  bindings: () => readonly KeyBinding[];
  register: (bindings: readonly KeyBinding[]) => () => void;
  enabled: boolean;
  setEnabled: (enabled: boolean) => void;
}

const storageKey = 'conga.keys';
const sequenceMilliseconds = 1_500;
const KeysContext = createContext<Keys | null>(null);

/** True where a letter is text and not a command. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}

/**
 * Single-key shortcuts. They can be switched off in the list that `?` shows (WCAG 2.1.4), and never
 * act while text is being typed or a dialog is open.
 */
export function KeysProvider({ children }: { children: ReactNode }) {
  const sets = useRef(new Set<readonly KeyBinding[]>());
  const first = useRef<{ key: string; at: number } | null>(null);
  const [enabled, setEnabledState] = useState(() => localStorage.getItem(storageKey) !== 'off');

  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (takesText(event.target)) return;
      const before = first.current;
      first.current = null;
      const recent = before && event.timeStamp - before.at < sequenceMilliseconds;
      const sequence = recent ? `${before.key} ${event.key}` : event.key;
      const all = [...sets.current].flat();
      const binding = all.find((one) => one.keys === sequence);
      if (binding) {
        event.preventDefault();
        binding.run();
      } else if (all.some((one) => one.keys.startsWith(`${event.key} `))) {
        first.current = { key: event.key, at: event.timeStamp };
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enabled]);

  const value = useMemo<Keys>(
    () => ({
      bindings: () => [...sets.current].flat(),
      register: (bindings) => {
        sets.current.add(bindings);
        return () => sets.current.delete(bindings);
      },
      enabled,
      setEnabled: (next) => {
        localStorage.setItem(storageKey, next ? 'on' : 'off');
        setEnabledState(next);
      },
    }),
    [enabled],
  );
  return <KeysContext.Provider value={value}>{children}</KeysContext.Provider>;
}

export function useKeyList(): Keys {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error('useKeyList stands inside KeysProvider');
  return keys;
}

/** Registers shortcuts for as long as the component is there. Memoise the list. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const { register } = useKeyList();
  useEffect(() => register(bindings), [bindings, register]);
}
