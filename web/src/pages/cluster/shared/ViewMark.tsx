import { Label } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { absoluteText } from '../../../components/RelativeTime';
import { StaleMark } from '../../../components/StaleMark';
import { useEvents } from '../../../events/EventsProvider';
import type { SideView } from '../../../matrix/clusterView';

/** Whose view it is. While the line to that node stands it is current, however long nothing changed. */
export function ViewMark({ side }: { side: SideView }) {
  const { t, i18n } = useTranslation();
  const { seenBy, taken } = side.view;
  // Without the stream from the server nothing here is known to be current.
  const lost = useEvents().state.status === 'lost';
  return side.stale || lost ? (
    <StaleMark takenAt={taken} viewOf={seenBy} stale />
  ) : (
    <Label isCompact variant="outline" title={absoluteText(taken, i18n.language)}>
      {t('cluster.liveView', { node: seenBy })}
    </Label>
  );
}
