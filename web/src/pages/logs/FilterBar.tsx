import { Form, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import {
  useLogBoots,
  useLogUnits,
  type LogQuestion,
  type LogSource,
  type LogSourceState,
} from '../../api/logs';
import type { Problem } from '../../api/problem';
import { absoluteText } from '../../components/RelativeTime';
import { Field } from '../../components/Field';
import { kernel, priorities } from './logQuestion';
import { TextField } from './TextField';
import { TimeFields } from './TimeFields';
import { UnitField } from './UnitField';

interface FilterBarProps {
  system: string;
  question: LogQuestion;
  sources: readonly LogSourceState[];
  problem: Problem | null;
  onChange: (change: Partial<LogQuestion>) => void;
}

/** Everything that a log can be searched by. Each change is in the page's address at once. */
export function FilterBar({ system, question, sources, problem, onChange }: FilterBarProps) {
  const { t, i18n } = useTranslation();
  const journal = question.source === 'JOURNAL';
  const available = sources.some((one) => one.source === question.source && one.available);
  const units = useLogUnits(system, question.source, available);
  const boots = useLogBoots(system, available && journal);
  const kind = journal ? 'unit' : question.source === 'PACEMAKER' ? 'daemon' : 'subsystem';
  return (
    <Form
      className="conga-log-filter"
      aria-label={t('logs.filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Field id="log-source" label={t('logs.source')} help={t('logs.sourceHelp')}>
        <FormSelect
          id="log-source"
          value={question.source}
          onChange={(_event, value) => onChange({ source: value as LogSource, unit: [], boot: '' })}
        >
          {sources.map((one) => (
            <FormSelectOption
              key={one.source}
              value={one.source}
              isDisabled={!one.available}
              label={
                one.available
                  ? t(`logs.sources.${one.source}`)
                  : t('logs.sourceMissing', {
                      source: t(`logs.sources.${one.source}`),
                      reason: one.missing ? t(`logs.missing.${one.missing}`) : '',
                    })
              }
            />
          ))}
        </FormSelect>
      </Field>
      <TimeFields question={question} onChange={onChange} />
      <Field id="log-priority" label={t('logs.priority')} help={t('logs.priorityHelp')}>
        <FormSelect
          id="log-priority"
          value={question.priority === null ? '' : String(question.priority)}
          onChange={(_event, value) => onChange({ priority: value === '' ? null : Number(value) })}
        >
          <FormSelectOption value="" label={t('logs.everyPriority')} />
          {priorities.map((name, number) => (
            <FormSelectOption
              key={name}
              value={String(number)}
              label={t('logs.upTo', { priority: t(`logs.priorities.${name}`), number })}
            />
          ))}
        </FormSelect>
      </Field>
      <UnitField
        key={question.source}
        label={t(`logs.kinds.${kind}`)}
        help={t(`logs.kindHelp.${kind}`)}
        units={journal ? [...(units.data?.items ?? []), kernel] : (units.data?.items ?? [])}
        chosen={question.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <TextField question={question} problem={problem} onChange={onChange} />
      <Field
        id="log-boot"
        label={t('logs.boot')}
        help={t('logs.bootHelp')}
        hint={journal ? undefined : t('logs.bootOnlyJournal')}
      >
        <FormSelect
          id="log-boot"
          aria-describedby="log-boot-text"
          isDisabled={!journal}
          value={question.boot}
          onChange={(_event, value) => onChange({ boot: value, ...(value ? { last: 0 } : {}) })}
        >
          <FormSelectOption value="" label={t('logs.everyBoot')} />
          {(boots.data?.items ?? []).map((boot) => (
            <FormSelectOption
              key={boot.id}
              value={boot.id}
              label={t(boot.index === 0 ? 'logs.thisBoot' : 'logs.oneBoot', {
                from: absoluteText(boot.first, i18n.language),
                to: absoluteText(boot.last, i18n.language),
              })}
            />
          ))}
        </FormSelect>
      </Field>
    </Form>
  );
}
