import { Button, PageSection, Stack, StackItem } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import {
  logAddress,
  questionParameters,
  useLog,
  useLogSources,
  type LogQuestion,
  type LogSourceState,
} from '../../api/logs';
import { asProblem } from '../../api/problem';
import { useSystem } from '../../api/systems';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { FilterBar } from './FilterBar';
import { addressOf, questionOf } from './logQuestion';
import { LogResults } from './LogResults';
import { SourceNotice } from './SourceNotice';
import './logs.css';

/** A system's logs: searched, followed, exported. The page's address is the question. */
export function LogsPage() {
  const { t } = useTranslation();
  const { systemId = '' } = useParams();
  const system = useSystem(systemId);
  const sources = useLogSources(systemId);
  return (
    <>
      <PageHeading
        title={system.data ? t('logs.titleOf', { name: system.data.name }) : t('logs.title')}
        description={t('logs.about')}
        actions={
          <Button
            variant="link"
            isInline
            component={(props) => (
              <Link {...props} to={`/systems/${encodeURIComponent(systemId)}`} />
            )}
          >
            {t('logs.system')}
          </Button>
        }
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={sources}>
          {({ items }) => <Logs system={systemId} name={system.data?.name ?? ''} sources={items} />}
        </QueryState>
      </PageSection>
    </>
  );
}

interface LogsProps {
  system: string;
  name: string;
  sources: readonly LogSourceState[];
}

function Logs({ system, name, sources }: LogsProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const fallback = sources.find((one) => one.available)?.source ?? 'JOURNAL';
  const question = questionOf(address, fallback);
  const follow = address.get('follow') === 'true';
  const log = useLog(system, question, true);
  const go = (next: LogQuestion, following: boolean) => {
    const wanted = addressOf(next);
    if (following) wanted.set('follow', 'true');
    setAddress(wanted, { replace: true });
  };
  const change = (part: Partial<LogQuestion>) => go({ ...question, ...part }, follow);
  const clear = () => change({ unit: [], priority: null, text: '', expression: false, boot: '' });
  return (
    <Stack hasGutter>
      <StackItem>
        <SourceNotice sources={sources} shown={question.source} />
        <FilterBar
          system={system}
          question={question}
          sources={sources}
          problem={log.error ? asProblem(log.error) : null}
          onChange={change}
        />
      </StackItem>
      <StackItem className="conga-log-export">
        {(['TEXT', 'JSON'] as const).map((format) => (
          <Button
            key={format}
            variant="link"
            icon={<DownloadIcon />}
            component="a"
            href={logAddress(system, 'export', {
              ...questionParameters(question, log.data?.pages[0]?.asked ?? 0),
              format,
            })}
            download
          >
            {t(`logs.export.${format}`)}
          </Button>
        ))}
        <small>{t('logs.exportHint')}</small>
      </StackItem>
      <StackItem>
        <LogResults
          key={system + question.source}
          system={system}
          label={t('logs.titleOf', { name })}
          question={question}
          log={log}
          follow={follow}
          onFollow={(on) => go(question, on)}
          onClear={clear}
        />
      </StackItem>
    </Stack>
  );
}
