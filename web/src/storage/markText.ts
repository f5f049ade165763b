import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Lane, Mark } from './stack';

/** A mark in words, such as "1 of 2 disks lacking". */
export function markText(mark: Mark, t: TFunction): string {
  if (mark.key === 'inconsistent') {
    return mark.what ? t(`storage.inconsistent.${mark.what}`) : '';
  }
  return t(`storage.marks.${mark.key}`, mark.values ?? {});
}

export function useLaneName(): (lane: Lane) => string {
  const { t } = useTranslation();
  return (lane) => t(`storage.lanes.${lane}`);
}
