import { ExpandableSection, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { Field } from '../../../../components/Field';
import type { Link } from '../../corosyncFile';
import { OptionControl } from '../options/OptionControl';
import type { OptionField } from '../options/optionModel';

interface LinkFieldsProps {
  link: Link;
  nodes: readonly string[];
  fields: readonly OptionField[];
  tried: boolean;
  removable: boolean;
  onChange: (link: Link) => void;
  onRemove: () => void;
}

/** One link: an address for every node, and the options that the manual page has for it. */
export function LinkFields({
  link,
  nodes,
  fields,
  tried,
  removable,
  onChange,
  onRemove,
}: LinkFieldsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const number = link.number;
  return (
    <fieldset className="conga-link">
      <legend>{t('properties.links.link', { number })}</legend>
      <div className="conga-options">
        {nodes.map((node) => {
          const id = `link-${number}-${node}`;
          const value = link.addresses[node] ?? '';
          const missing = tried && value.trim() === '';
          return (
            <Field
              key={node}
              id={id}
              label={t('properties.links.address', { node, number })}
              remark={missing ? t('properties.links.missing') : null}
              required
            >
              <TextInput
                id={id}
                aria-describedby={`${id}-text`}
                value={value}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                validated={missing ? 'error' : 'default'}
                onChange={(_event, address) =>
                  onChange({ ...link, addresses: { ...link.addresses, [node]: address } })
                }
              />
            </Field>
          );
        })}
      </div>
      <ExpandableSection
        isExpanded={open}
        onToggle={(_event, next) => setOpen(next)}
        isIndented
        toggleText={t('properties.links.options', { number, count: fields.length })}
      >
        {open && (
          <div className="conga-options">
            {fields.map((field) => (
              <OptionControl
                key={field.name}
                prefix={`link-${number}`}
                field={field}
                value={link.options[field.name] ?? ''}
                remark={null}
                isSet={(link.options[field.name] ?? '') !== ''}
                onChange={(value) => {
                  const others = Object.entries(link.options).filter(
                    ([name]) => name !== field.name,
                  );
                  const given = value === '' ? [] : [[field.name, value] as const];
                  onChange({ ...link, options: Object.fromEntries([...others, ...given]) });
                }}
              />
            ))}
          </div>
        )}
      </ExpandableSection>
      <div>
        <ActionButton
          variant="link"
          isInline
          isDanger
          disabledReason={removable ? null : t('properties.links.last')}
          onClick={onRemove}
        >
          {t('properties.links.remove', { number })}
        </ActionButton>
      </div>
    </fieldset>
  );
}
