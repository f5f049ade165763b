import type { TFunction } from 'i18next';
import type { Finding } from '../../../api/types';

/** A finding and its remedy in the reader's language; the server's English where no catalogue knows it. */
export function findingText(finding: Finding, t: TFunction): { text: string; remedy: string } {
  // Codes come from the server, so these keys can't be checked by the compiler.
  const look = t as unknown as (key: string, options: Record<string, unknown>) => string;
  const key = finding.code.replaceAll('.', '_').replaceAll('-', '_');
  return {
    text: look(`findings.${key}.text`, { ...finding.parameters, defaultValue: finding.text }),
    remedy: look(`findings.${key}.remedy`, { ...finding.parameters, defaultValue: finding.remedy }),
  };
}
