import {
  Alert,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogLine, LogQuestion } from '../../api/logs';
import { Highlight } from './Highlight';
import { addressOf, around } from './logQuestion';

interface LogDetailProps {
  line: LogLine;
  question: LogQuestion;
}

/** One entry whole: its message, what is to be known about how it is shown, and every field of it. */
export function LogDetail({ line, question }: LogDetailProps) {
  const { t } = useTranslation();
  const { entry, blanked } = line;
  const names = Object.keys(entry.fields).sort();
  return (
    <Stack hasGutter>
      {(blanked > 0 || entry.binary.length > 0 || entry.omitted.length > 0) && (
        <StackItem>
          {blanked > 0 && (
            <Alert isInline isPlain variant="info" component="p" title={t('logs.blanked')} />
          )}
          {entry.binary.length > 0 && (
            <Alert
              isInline
              isPlain
              variant="info"
              component="p"
              title={t('logs.binary', { fields: entry.binary.join(', ') })}
            />
          )}
          {entry.omitted.length > 0 && (
            <Alert
              isInline
              isPlain
              variant="warning"
              component="p"
              title={t('logs.omitted', { fields: entry.omitted.join(', ') })}
            />
          )}
        </StackItem>
      )}
      <StackItem>
        <pre className="conga-log-whole" tabIndex={0} aria-label={t('logs.message')}>
          <Highlight
            message={entry.message}
            text={question.text}
            expression={question.expression}
          />
        </pre>
      </StackItem>
      <StackItem>
        <Link to={`?${addressOf(around(question, entry.time)).toString()}`}>
          {t('logs.around')}
        </Link>
      </StackItem>
      <StackItem>
        <DescriptionList isCompact isHorizontal termWidth="16rem" aria-label={t('logs.fields')}>
          {names.map((name) => (
            <DescriptionListGroup key={name}>
              <DescriptionListTerm>
                <span className="conga-mono">{name}</span>
              </DescriptionListTerm>
              <DescriptionListDescription>
                {(entry.fields[name] ?? []).map((value, index) => (
                  <div key={index} className="conga-mono conga-log-value">
                    {value}
                  </div>
                ))}
              </DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
      </StackItem>
    </Stack>
  );
}
