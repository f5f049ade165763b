import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Title,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** Names and values as they are configured; a blanked secret says that it is set. */
export function ValueList({ title, values }: { title: string; values: Record<string, string> }) {
  const { t } = useTranslation();
  const entries = Object.entries(values).sort(([a], [b]) => a.localeCompare(b, 'en'));
  if (entries.length === 0) return null;
  return (
    <section>
      <Title headingLevel="h3" size="md">
        {title}
      </Title>
      <DescriptionList isCompact isHorizontal>
        {entries.map(([name, value]) => (
          <DescriptionListGroup key={name}>
            <DescriptionListTerm>
              <span className="conga-mono">{name}</span>
            </DescriptionListTerm>
            <DescriptionListDescription>
              <span className="conga-mono">
                {value === '' ? t('cluster.resources.hidden') : value}
              </span>
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
    </section>
  );
}
