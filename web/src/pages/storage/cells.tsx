import { Progress, ProgressMeasureLocation, ProgressSize } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../components/StatusLabel';
import { bytesText, percentUsed } from '../../storage/bytes';
import { ALMOST_FULL } from '../../storage/storageIndex';

/** How full something is: a bar, a figure, and a word once it is almost full. */
export function FullCell({
  used,
  bytes,
  label,
}: {
  used: number | null | undefined;
  bytes: number | null | undefined;
  label: string;
}) {
  return <PercentCell percent={percentUsed(used, bytes)} label={label} />;
}

export function PercentCell({
  percent,
  label,
}: {
  percent: number | null | undefined;
  label: string;
}) {
  const { t } = useTranslation();
  if (percent === null || percent === undefined) return '–';
  const rounded = Math.round(percent);
  return (
    <>
      <Progress
        aria-label={label}
        value={Math.min(100, rounded)}
        size={ProgressSize.sm}
        measureLocation={ProgressMeasureLocation.outside}
        variant={rounded >= ALMOST_FULL ? 'warning' : undefined}
      />
      {rounded >= ALMOST_FULL && (
        <StatusLabel status="warning">{t('storage.almostFull')}</StatusLabel>
      )}
    </>
  );
}

export function BytesCell({ bytes }: { bytes: number | null | undefined }) {
  const { i18n } = useTranslation();
  return (
    <span className="conga-nowrap">
      {bytes === null || bytes === undefined ? '–' : bytesText(bytes, i18n.language)}
    </span>
  );
}
