import {
  DataList,
  DataListCell,
  DataListItem,
  DataListItemCells,
  DataListItemRow,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Finding } from '../../api/types';
import { RelativeTime } from '../../components/RelativeTime';
import { StatusLabel, type Status } from '../../components/StatusLabel';
import { findingLink, findingText } from './findingText';

const status: Record<Finding['severity'], Status> = {
  BLOCK: 'error',
  ERROR: 'error',
  WARNING: 'warning',
  INFO: 'info',
};

interface FindingListProps {
  label: string;
  findings: readonly Finding[];
  clusterName?: (id: string) => string | undefined;
}

/** Problems as luci found them: how bad, what, where, since when, what to do and where. */
export function FindingList({ label, findings, clusterName }: FindingListProps) {
  const { t } = useTranslation();
  return (
    <DataList aria-label={label} isCompact>
      {findings.map((finding, index) => {
        const { text, remedy } = findingText(finding, t);
        const link = findingLink(finding);
        const id = `finding-${index}`;
        const place = [
          finding.cluster ? (clusterName?.(finding.cluster) ?? null) : null,
          finding.node,
          finding.resource,
        ].filter(Boolean);
        return (
          <DataListItem key={`${finding.code}-${index}`} aria-labelledby={id}>
            <DataListItemRow>
              <DataListItemCells
                dataListCells={[
                  <DataListCell key="severity" isFilled={false} className="conga-finding-severity">
                    <StatusLabel status={status[finding.severity]}>
                      {t(`overview.severities.${finding.severity}`)}
                    </StatusLabel>
                  </DataListCell>,
                  <DataListCell key="text" width={5} wrapModifier="breakWord">
                    <p id={id}>
                      <strong>{text}</strong>
                    </p>
                    <p>{remedy}</p>
                    {place.length > 0 && <p className="conga-subtle">{place.join(' › ')}</p>}
                  </DataListCell>,
                  <DataListCell key="since" isFilled={false} className="conga-finding-since">
                    <RelativeTime at={finding.since} />
                  </DataListCell>,
                  <DataListCell key="link" isFilled={false} alignRight>
                    {link && (
                      <Link to={link} aria-describedby={id}>
                        {t('overview.mend')}
                      </Link>
                    )}
                  </DataListCell>,
                ]}
              />
            </DataListItemRow>
          </DataListItem>
        );
      })}
    </DataList>
  );
}
