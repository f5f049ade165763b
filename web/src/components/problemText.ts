import type { TFunction } from 'i18next';
import type { Problem } from '../api/problem';

export interface ProblemText {
  what: string;
  why: string;
  remedy: string;
}

function displayable(value: unknown): string {
  if (Array.isArray(value)) return value.map(displayable).join(', ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

/**
 * A problem in the reader's language: the catalogue's text for its code where there is one, else
 * the server's own English.
 */
export function problemText(problem: Problem, t: TFunction): ProblemText {
  const parameters = Object.fromEntries(
    Object.entries(problem.parameters).map(([name, value]) => [name, displayable(value)]),
  );
  const key = problem.code.replaceAll('.', '_').replaceAll('-', '_');
  // Codes come from the server, so these keys can't be checked by the compiler.
  const look = t as unknown as (path: string, options: Record<string, unknown>) => string;
  const part = (name: keyof ProblemText) =>
    look(`problems.${key}.${name}`, { ...parameters, defaultValue: problem[name] });
  return { what: part('what'), why: part('why'), remedy: part('remedy') };
}
