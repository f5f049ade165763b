import { Alert, Content, Label, List, ListItem, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { effectWords, groupEffects, interrupts } from './effects';
import type { PlanView } from './model';
import { PredictionPicture } from './PredictionPicture';
import { sentenceText } from './sentence';

/** What the cluster itself says it would do, in words and as a table. */
export function PredictionView({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const { prediction, prose } = view;
  const effects = prediction?.effects ?? [];
  const groups = groupEffects(effects);
  // Few effects have a reason that is told; a column without any says nothing.
  const reasons = effects.some((effect) => effect.reason);
  if (!prediction && prose.length === 0) return null;
  return (
    <section aria-labelledby="plan-prediction">
      <Title headingLevel="h3" size="md" id="plan-prediction">
        {t('plan.prediction.title')}
      </Title>
      {/* The table says the effects in the reader's language, with their reasons; prose says the rest. */}
      {prose.length > 0 && effects.length === 0 && (
        <List>
          {prose.map((sentence, index) => (
            <ListItem key={`${sentence.code}-${index}`}>{sentenceText(sentence, t)}</ListItem>
          ))}
        </List>
      )}
      {prose.length === 0 && effects.length === 0 && (
        <Content component="p">{t('plan.prediction.nothing')}</Content>
      )}
      {groups.length > 0 && (
        <Table
          aria-label={t('plan.prediction.table')}
          variant="compact"
          gridBreakPoint="grid-md"
          className="conga-effects"
        >
          <Thead>
            <Tr>
              <Th>{t('plan.prediction.kind')}</Th>
              <Th>{t('plan.prediction.what')}</Th>
              {reasons && <Th>{t('plan.prediction.why')}</Th>}
            </Tr>
          </Thead>
          <Tbody>
            {groups.flatMap((group) =>
              group.effects.map((effect, index) => (
                <Tr key={`${effect.kind}-${effect.subject}-${index}`}>
                  <Td dataLabel={t('plan.prediction.kind')} modifier="fitContent">
                    <Label isCompact color={interrupts(effect.kind) ? 'orange' : 'blue'}>
                      {t(`plan.kind.${effect.kind}`)}
                    </Label>
                  </Td>
                  <Td dataLabel={t('plan.prediction.what')} modifier="breakWord">
                    {effectWords(effect, t)}
                  </Td>
                  {reasons && (
                    <Td dataLabel={t('plan.prediction.why')} modifier="breakWord">
                      {effect.reason ?? ''}
                    </Td>
                  )}
                </Tr>
              )),
            )}
          </Tbody>
        </Table>
      )}
      {effects.length > 0 && <PredictionPicture effects={effects} />}
      {prediction && prediction.warnings.length > 0 && (
        <Alert isInline variant="warning" component="h4" title={t('plan.prediction.warnings')}>
          <List>
            {prediction.warnings.map((warning) => (
              <ListItem key={warning}>{warning}</ListItem>
            ))}
          </List>
        </Alert>
      )}
      {prediction && (
        <Content component="small">{t('plan.prediction.by', { node: prediction.by })}</Content>
      )}
    </section>
  );
}
