import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { LogGap } from '../../api/logs';

/** What is missing in what is shown. Nothing is left out without a word. */
export function Gaps({ gaps, withheld }: { gaps: readonly LogGap[]; withheld: number }) {
  const { t } = useTranslation();
  return (
    <>
      {gaps.map((gap, index) => (
        <Alert
          key={`${gap.kind}-${index}`}
          isInline
          isPlain
          component="p"
          variant={gap.kind === 'ROTATED' ? 'info' : 'warning'}
          title={t(`logs.gaps.${gap.kind}`, { detail: gap.detail })}
        />
      ))}
      {withheld > 0 && (
        <Alert
          isInline
          isPlain
          component="p"
          variant="info"
          title={t('logs.withheld', { count: withheld })}
        />
      )}
    </>
  );
}
