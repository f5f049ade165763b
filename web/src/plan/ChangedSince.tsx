import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePlanChanges } from '../api/history';
import { RelativeTime } from '../components/RelativeTime';
import { ChangeList } from '../history/ChangeList';
import { WhoChanged } from '../history/WhoChanged';
import '../history/history.css';

/** What others changed while a person looked at a plan, and who they are. */
export function ChangedSince({ plan }: { plan: string }) {
  const { t } = useTranslation();
  const { data } = usePlanChanges(plan);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="changed-since" className="conga-changed-since">
      <Title headingLevel="h3" size="md" id="changed-since">
        {t('history.stale')}
      </Title>
      {data.items.map((detail) => (
        <div key={detail.entry.id}>
          <p>
            <WhoChanged entry={detail.entry} />{' '}
            <small>
              <RelativeTime at={detail.entry.at} />
            </small>
          </p>
          <ChangeList detail={detail} nothing={t('history.noVisible')} />
        </div>
      ))}
    </section>
  );
}
