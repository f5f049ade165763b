import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { absoluteText } from '../../../components/RelativeTime';
import { StaleMark } from '../../../components/StaleMark';
import type { SideView } from '../../../matrix/clusterView';

/** Whose view it is. While the line to that node stands it is current, however long nothing changed. */
export function ViewMark({ side }: { side: SideView }) {
  const { t, i18n } = useTranslation();
  const { seenBy, taken } = side.view;
  return side.stale ? (
    <StaleMark takenAt={taken} viewOf={seenBy} stale />
  ) : (
    <Label isCompact variant="outline" title={absoluteText(taken, i18n.language)}>
      {t('cluster.liveView', { node: seenBy })}
    </Label>
  );
}
