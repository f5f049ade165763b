import { Content, Label, List, ListItem, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePlacement } from '../../../api/history';
import { QueryState } from '../../../components/QueryState';
import { sentenceText } from '../../../plan/sentence';
import { useCluster } from '../useCluster';

const colors = { RUNS: 'green', MAY: 'blue', MAY_NOT: 'red', UNKNOWN: 'grey' } as const;

/** For each node a sentence why the resource may or may not run there, the number behind it, and what it is made of. */
export function WhyHere({ resource }: { resource: string }) {
  const { t } = useTranslation();
  const placement = usePlacement(useCluster().summary.id, resource);
  return (
    <section aria-labelledby="why-here">
      <Title headingLevel="h3" size="md" id="why-here">
        {t('why.title')}
      </Title>
      <QueryState query={placement}>
        {({ by, general, nodes }) => (
          <>
            {general.map((sentence) => (
              <p key={sentence.code}>{sentenceText(sentence, t)}</p>
            ))}
            <ul className="conga-why">
              {nodes.map((node) => (
                <li key={node.node}>
                  <p>
                    <strong>{node.node}</strong>{' '}
                    <Label isCompact color={colors[node.verdict]}>
                      {t(`why.verdict.${node.verdict}`)}
                    </Label>{' '}
                    {node.best && (
                      <Label isCompact variant="outline">
                        {t('why.best')}
                      </Label>
                    )}
                  </p>
                  <p>{sentenceText(node.sentence, t)}</p>
                  <List aria-label={t('why.reasons', { node: node.node })}>
                    {node.reasons.map((reason, index) => (
                      <ListItem key={`${reason.code}-${index}`}>{sentenceText(reason, t)}</ListItem>
                    ))}
                  </List>
                </li>
              ))}
            </ul>
            <Content component="small">{t('why.about', { node: by })}</Content>
          </>
        )}
      </QueryState>
    </section>
  );
}
