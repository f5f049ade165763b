import { Button, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../../components/Field';

interface AddOptionProps {
  prefix: string;
  taken: (name: string) => boolean;
  onAdd: (name: string) => void;
}

/** The name of an option that the engine does not describe. */
export function AddOption({ prefix, taken, onAdd }: AddOptionProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const wanted = name.trim();
  const wrong = wanted !== '' && (!/^[A-Za-z_][\w.-]{0,99}$/.test(wanted) || taken(wanted));
  const add = () => {
    if (wanted === '' || wrong) return;
    onAdd(wanted);
    setName('');
  };
  const id = `${prefix}-add-option`;
  return (
    <Field
      id={id}
      label={t('properties.options.addLabel')}
      remark={wrong ? t('properties.options.addWrong') : null}
    >
      <InputGroup className="conga-option-add">
        <InputGroupItem isFill>
          <TextInput
            id={id}
            aria-describedby={`${id}-text`}
            value={name}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            validated={wrong ? 'error' : 'default'}
            onChange={(_event, value) => setName(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button variant="secondary" onClick={add}>
            {t('properties.options.add')}
          </Button>
        </InputGroupItem>
      </InputGroup>
    </Field>
  );
}
