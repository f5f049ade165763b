import type { TFunction } from 'i18next';
import type { Finding } from '../../api/types';

export interface FindingText {
  text: string;
  remedy: string;
}

/** A finding in the reader's language; the server's English where the catalogue lacks its code. */
export function findingText(finding: Finding, t: TFunction): FindingText {
  const key = finding.code.replaceAll('.', '_').replaceAll('-', '_');
  // Codes come from the server, so these keys can't be checked by the compiler.
  const look = t as unknown as (path: string, options: Record<string, unknown>) => string;
  const part = (name: keyof FindingText, english: string) =>
    look(`findings.${key}.${name}`, { ...finding.parameters, defaultValue: english });
  return { text: part('text', finding.text), remedy: part('remedy', finding.remedy) };
}

/** Only addresses of this console are followed. */
export function findingLink(finding: Finding): string | null {
  return finding.link && /^\/(?![/\\])/.test(finding.link) ? finding.link : null;
}
