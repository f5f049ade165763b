import { useSyncExternalStore } from 'react';

export type Theme = 'auto' | 'light' | 'dark';
export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

const storageKey = 'conga.theme';
const darkClass = 'pf-v6-theme-dark';
const listeners = new Set<() => void>();

export function storedTheme(): Theme {
  const stored = localStorage.getItem(storageKey);
  return themes.find((theme) => theme === stored) ?? 'auto';
}

function systemIsDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

/** Puts the stored choice on the document; "auto" follows the system. */
export function applyTheme(): void {
  const theme = storedTheme();
  const dark = theme === 'dark' || (theme === 'auto' && systemIsDark().matches);
  document.documentElement.classList.toggle(darkClass, dark);
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  applyTheme();
  listeners.forEach((notify) => notify());
}

export function followSystemTheme(): void {
  systemIsDark().addEventListener('change', applyTheme);
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, storedTheme);
}
