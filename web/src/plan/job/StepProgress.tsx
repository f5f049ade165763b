import { Progress, ProgressMeasureLocation } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { JobStep } from '../../api/types';
import { durationText } from './jobProgress';

type Told = NonNullable<NonNullable<JobStep['reply']>['progress']>;

/** How far a long step is: percent, rate and the time that is left, as its node tells. */
export function StepProgress({ progress, title }: { progress: Told; title: string }) {
  const { t, i18n } = useTranslation();
  const { percent, bytesPerSecond, secondsLeft } = progress;
  const words = [
    bytesPerSecond != null && bytesPerSecond > 0
      ? t('storageActions.rate', {
          rate: (bytesPerSecond / 1048576).toLocaleString(i18n.language, {
            maximumFractionDigits: 1,
          }),
        })
      : '',
    secondsLeft != null
      ? t('storageActions.left', { time: durationText(secondsLeft * 1000, i18n.language) })
      : '',
  ].filter(Boolean);
  return (
    <>
      <Progress
        value={Math.round(percent)}
        size="sm"
        aria-label={title}
        measureLocation={ProgressMeasureLocation.outside}
      />
      {words.length > 0 && <small>{words.join(' · ')}</small>}
    </>
  );
}
