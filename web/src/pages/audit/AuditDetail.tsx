import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Stack,
  StackItem,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEntry } from '../../api/types';
import { CommandBlock } from '../../components/CommandBlock';
import { ProblemAlert } from '../../components/ProblemAlert';

/** Everything that was written down about one request. */
export function AuditDetail({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const parameters = Object.entries(entry.parameters);
  const bare = parameters.length === 0 && entry.commands.length === 0;
  return (
    <Stack hasGutter>
      {entry.problem && (
        <StackItem>
          <ProblemAlert problem={entry.problem} />
        </StackItem>
      )}
      {parameters.length > 0 && (
        <StackItem>
          <DescriptionList isHorizontal isCompact aria-label={t('audit.parameters')}>
            {parameters.map(([name, value]) => (
              <DescriptionListGroup key={name}>
                <DescriptionListTerm>{name}</DescriptionListTerm>
                <DescriptionListDescription className="conga-name">
                  {value}
                </DescriptionListDescription>
              </DescriptionListGroup>
            ))}
          </DescriptionList>
        </StackItem>
      )}
      {entry.commands.length > 0 && (
        <StackItem>
          <CommandBlock commands={entry.commands} />
        </StackItem>
      )}
      {entry.job && (
        <StackItem>
          <Link to={`/jobs/${encodeURIComponent(entry.job)}`}>{t('audit.showJob')}</Link>
        </StackItem>
      )}
      {bare && !entry.job && !entry.problem && <StackItem>{t('audit.bare')}</StackItem>}
    </Stack>
  );
}
