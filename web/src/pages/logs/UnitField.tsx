import { Label, LabelGroup, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../components/Field';

interface UnitFieldProps {
  /** What it is called where this log comes from: units, daemons. */
  label: string;
  help: string;
  units: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Units to be shown, typed or chosen from those that have entries; each can be taken away again. */
export function UnitField({ label, help, units, chosen, onChange }: UnitFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = (unit: string) => {
    const name = unit.trim();
    setTyped('');
    if (name !== '' && !chosen.includes(name)) onChange([...chosen, name]);
  };
  return (
    <Field id="log-unit" label={label} help={help}>
      <TextInput
        id="log-unit"
        list="log-units"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={t('logs.everyUnit')}
        value={typed}
        onChange={(_event, value) => (units.includes(value) ? add(value) : setTyped(value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(typed);
        }}
        onBlur={() => add(typed)}
      />
      <datalist id="log-units">
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      {chosen.length > 0 && (
        <LabelGroup aria-label={label} numLabels={8} className="conga-log-chosen">
          {chosen.map((unit) => (
            <Label
              key={unit}
              isCompact
              closeBtnAriaLabel={t('logs.withoutUnit', { unit })}
              onClose={() => onChange(chosen.filter((one) => one !== unit))}
            >
              {unit}
            </Label>
          ))}
        </LabelGroup>
      )}
    </Field>
  );
}
