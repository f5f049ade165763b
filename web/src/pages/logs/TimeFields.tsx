import { FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { LogQuestion } from '../../api/logs';
import { Field } from '../../components/Field';
import { localInput, spans } from './logQuestion';

interface TimeFieldsProps {
  question: LogQuestion;
  onChange: (change: Partial<LogQuestion>) => void;
}

/** A span before now, or exact moments. */
export function TimeFields({ question, onChange }: TimeFieldsProps) {
  const { t } = useTranslation();
  const exact = question.since !== '' || question.until !== '';
  const choose = (value: string) => {
    if (value === 'exact') {
      const since = new Date(Date.now() - (question.last || 3_600) * 1000).toISOString();
      onChange({ since, until: '', last: 0 });
    } else onChange({ since: '', until: '', last: Number(value) });
  };
  const moment = (field: 'since' | 'until', value: string) => {
    if (value === '') onChange({ [field]: '' });
    else if (!Number.isNaN(Date.parse(value))) onChange({ [field]: new Date(value).toISOString() });
  };
  const inverted =
    exact && question.since !== '' && question.until !== '' && question.since > question.until;
  return (
    <>
      <Field id="log-span" label={t('logs.span')} help={t('logs.spanHelp')}>
        <FormSelect
          id="log-span"
          value={exact ? 'exact' : String(question.last)}
          onChange={(_event, value) => choose(value)}
        >
          {spans.map((seconds) => (
            <FormSelectOption
              key={seconds}
              value={String(seconds)}
              label={t(`logs.spans.${seconds}`)}
            />
          ))}
          <FormSelectOption value="0" label={t('logs.spans.all')} />
          <FormSelectOption value="exact" label={t('logs.spans.exact')} />
        </FormSelect>
      </Field>
      {exact &&
        (['since', 'until'] as const).map((field) => (
          <Field
            key={field}
            id={`log-${field}`}
            label={t(`logs.${field}`)}
            help={t(`logs.${field}Help`)}
            remark={inverted && field === 'until' ? t('logs.untilBefore') : null}
          >
            <TextInput
              id={`log-${field}`}
              type="datetime-local"
              step={1}
              aria-describedby={`log-${field}-text`}
              value={localInput(question[field])}
              onChange={(_event, value) => moment(field, value)}
            />
          </Field>
        ))}
    </>
  );
}
