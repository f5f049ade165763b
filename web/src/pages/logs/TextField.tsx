import { Checkbox, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogQuestion } from '../../api/logs';
import { problemOfField, type Problem } from '../../api/problem';
import { Field } from '../../components/Field';

interface TextFieldProps {
  question: LogQuestion;
  problem: Problem | null;
  onChange: (change: Partial<LogQuestion>) => void;
}

/** What the message contains. Searched for on Enter or when left: each search reads the log on the system. */
export function TextField({ question, problem, onChange }: TextFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(question.text);
  const [asked, setAsked] = useState(question.text);
  if (asked !== question.text) {
    setAsked(question.text);
    setTyped(question.text);
  }
  const search = () => {
    if (typed !== question.text) onChange({ text: typed });
  };
  return (
    <Field
      id="log-text"
      label={t('logs.text')}
      help={t('logs.textHelp')}
      problem={problemOfField(problem, 'text')}
    >
      <TextInput
        id="log-text"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={512}
        aria-describedby="log-text-text"
        value={typed}
        onChange={(_event, value) => {
          setTyped(value);
          if (value === '') onChange({ text: '' });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          search();
        }}
        onBlur={search}
      />
      <Checkbox
        id="log-expression"
        label={t('logs.expression')}
        isChecked={question.expression}
        onChange={(_event, checked) => onChange({ expression: checked, text: typed })}
      />
    </Field>
  );
}
