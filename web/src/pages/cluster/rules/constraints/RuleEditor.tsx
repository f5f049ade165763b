import { Button, Card, CardBody, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Condition, Rule } from '../sections';
import { ChoiceField, PairsField, TextField } from '../fields';
import { blankCondition } from './drafts';

interface RuleEditorProps {
  id: string;
  rule: Rule;
  /** A rule within a rule has no score of its own. */
  inner?: boolean;
  onChange: (rule: Rule) => void;
}

const kinds: readonly Condition['type'][] = ['attribute', 'date', 'resource', 'nested'];

/** A rule as a form: how its conditions join, and each condition. */
export function RuleEditor({ id, rule, inner = false, onChange }: RuleEditorProps) {
  const { t } = useTranslation();
  const put = (index: number, next: Condition) =>
    onChange({
      ...rule,
      conditions: rule.conditions.map((one, at) => (at === index ? next : one)),
    });
  return (
    <div className="conga-stack">
      {!inner && (
        <>
          <TextField
            id={`${id}-score`}
            label={t('rules.score')}
            help={t('rules.scoreHelp')}
            value={rule.score}
            onChange={(score) => onChange({ ...rule, score, scoreAttribute: '' })}
          />
          <TextField
            id={`${id}-score-attribute`}
            label={t('rules.scoreAttribute')}
            help={t('rules.scoreAttributeHelp')}
            value={rule.scoreAttribute}
            onChange={(scoreAttribute) =>
              onChange({ ...rule, scoreAttribute, score: scoreAttribute ? '' : rule.score })
            }
          />
        </>
      )}
      <ChoiceField
        id={`${id}-join`}
        label={t('rules.join')}
        value={rule.join || 'and'}
        options={[
          ['and', t('rules.joinAnd')],
          ['or', t('rules.joinOr')],
        ]}
        onChange={(join) => onChange({ ...rule, join })}
      />
      {rule.conditions.map((condition, index) => (
        <Card key={index} isCompact>
          <CardBody className="conga-stack">
            <ConditionFields
              id={`${id}-${index}`}
              condition={condition}
              onChange={(next) => put(index, next)}
            />
            <div>
              <Button
                variant="link"
                isInline
                isDisabled={rule.conditions.length === 1}
                aria-label={t('rules.removeCondition', { number: index + 1 })}
                onClick={() =>
                  onChange({ ...rule, conditions: rule.conditions.filter((_, at) => at !== index) })
                }
              >
                {t('rules.remove')}
              </Button>
            </div>
          </CardBody>
        </Card>
      ))}
      <FormSelect
        id={`${id}-add`}
        aria-label={t('rules.addCondition')}
        value=""
        onChange={(_event, kind) => {
          const type = kinds.find((one) => one === kind);
          if (type) onChange({ ...rule, conditions: [...rule.conditions, blankCondition(type)] });
        }}
      >
        <FormSelectOption value="" label={t('rules.addCondition')} />
        {kinds.map((kind) => (
          <FormSelectOption key={kind} value={kind} label={t(`rules.condition.${kind}`)} />
        ))}
      </FormSelect>
    </div>
  );
}

interface ConditionFieldsProps {
  id: string;
  condition: Condition;
  onChange: (condition: Condition) => void;
}

function ConditionFields({ id, condition, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation();
  switch (condition.type) {
    case 'attribute':
      return (
        <>
          <TextField
            id={`${id}-attribute`}
            label={t('rules.attribute')}
            help={t('rules.attributeHelp')}
            value={condition.attribute}
            onChange={(attribute) => onChange({ ...condition, attribute })}
          />
          <ChoiceField
            id={`${id}-operation`}
            label={t('rules.comparison')}
            value={condition.operation}
            options={(
              ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'defined', 'not_defined'] as const
            ).map((one) => [one, t(`rules.operation.${one}`)] as const)}
            onChange={(operation) =>
              onChange({
                ...condition,
                operation,
                value: operation.endsWith('defined') ? '' : condition.value,
              })
            }
          />
          {!condition.operation.endsWith('defined') && (
            <>
              <TextField
                id={`${id}-value`}
                label={t('rules.value')}
                value={condition.value}
                onChange={(value) => onChange({ ...condition, value })}
              />
              <ChoiceField
                id={`${id}-type`}
                label={t('rules.valueType')}
                help={t('rules.valueTypeHelp')}
                value={condition.valueType}
                options={[
                  ['', t('rules.unset')],
                  ...['string', 'integer', 'number', 'version'].map((one) => [one, one] as const),
                ]}
                onChange={(valueType) => onChange({ ...condition, valueType })}
              />
            </>
          )}
        </>
      );
    case 'date':
      return <DateFields id={id} condition={condition} onChange={onChange} />;
    case 'resource':
      return (
        <>
          {(['standard', 'provider', 'agent'] as const).map((part) => (
            <TextField
              key={part}
              id={`${id}-${part}`}
              label={t(`rules.agent.${part}`)}
              value={condition[part]}
              onChange={(value) => onChange({ ...condition, [part]: value })}
            />
          ))}
        </>
      );
    case 'nested':
      return (
        <RuleEditor
          id={id}
          inner
          rule={condition.rule}
          onChange={(rule) => onChange({ ...condition, rule })}
        />
      );
  }
}

interface DateFieldsProps {
  id: string;
  condition: Extract<Condition, { type: 'date' }>;
  onChange: (condition: Condition) => void;
}

function DateFields({ id, condition, onChange }: DateFieldsProps) {
  const { t } = useTranslation();
  const { operation } = condition;
  return (
    <>
      <ChoiceField
        id={`${id}-operation`}
        label={t('rules.when')}
        value={operation}
        options={(['date_spec', 'in_range', 'gt', 'lt'] as const).map(
          (one) => [one, t(`rules.dates.${one}`)] as const,
        )}
        onChange={(next) =>
          onChange({ ...condition, operation: next, start: '', end: '', duration: {}, spec: {} })
        }
      />
      {(operation === 'gt' || operation === 'in_range') && (
        <TextField
          id={`${id}-start`}
          label={t('rules.start')}
          help={t('rules.dateHelp')}
          value={condition.start}
          onChange={(start) => onChange({ ...condition, start })}
        />
      )}
      {(operation === 'lt' || operation === 'in_range') && (
        <TextField
          id={`${id}-end`}
          label={t('rules.end')}
          help={t('rules.dateHelp')}
          value={condition.end}
          onChange={(end) => onChange({ ...condition, end })}
        />
      )}
      {operation === 'in_range' && (
        <PairsField
          id={`${id}-duration`}
          label={t('rules.duration')}
          help={t('rules.durationHelp')}
          value={condition.duration}
          onChange={(duration) => onChange({ ...condition, duration })}
        />
      )}
      {operation === 'date_spec' && (
        <PairsField
          id={`${id}-spec`}
          label={t('rules.spec')}
          help={t('rules.specHelp')}
          value={condition.spec}
          onChange={(spec) => onChange({ ...condition, spec })}
        />
      )}
    </>
  );
}
