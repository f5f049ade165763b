import {
  Alert,
  Card,
  CardBody,
  CardTitle,
  Form,
  FormSelect,
  FormSelectOption,
  TextInput,
} from '@patternfly/react-core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { holdEnterWhileComposing } from '../../../../components/composition';
import { Field } from '../../../../components/Field';
import { useReview } from '../../../../plan/PlanProvider';
import { useCluster } from '../../useCluster';
import { Facts } from './Facts';
import { configuredDevice, quorumOptions, useQuorumHelp } from './quorum';
import { useRefusal } from './useRefusal';

/** How votes are counted, in the names and words of votequorum(5). */
export function OptionsCard() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const help = useQuorumHelp(detail.summary.id);
  const refusal = useRefusal();
  const [draft, setDraft] = useState<Record<string, string>>({});
  const options = detail.quorum?.options ?? {};
  const value = (name: string) => draft[name] ?? options[name] ?? '';
  const changed = Object.fromEntries(
    Object.entries(draft).filter(([name, text]) => text !== (options[name] ?? '')),
  );
  const none = Object.keys(changed).length === 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (refusal || none) return;
    review({ type: 'setQuorumOptions', cluster: detail.summary.id, options: changed }, () =>
      setDraft({}),
    );
  };
  return (
    <Card isCompact>
      <CardTitle component="h2">{t('quorum.options.title')}</CardTitle>
      <CardBody className="conga-stack">
        <Facts
          label={t('quorum.options.title')}
          rows={[
            {
              term: 'two_node',
              value: t(options.two_node === '1' ? 'quorum.options.twoNode' : 'quorum.options.off'),
              help: help.two_node,
            },
          ]}
        />
        <Form onSubmit={submit} onKeyDown={holdEnterWhileComposing}>
          {quorumOptions.map(({ name, kind }) => (
            <Field
              key={name}
              id={`quorum-${name}`}
              label={name}
              help={help[name] ? <span className="conga-prewrap">{help[name]}</span> : undefined}
            >
              {kind === 'switch' ? (
                <FormSelect
                  id={`quorum-${name}`}
                  value={value(name)}
                  onChange={(_event, next) => setDraft({ ...draft, [name]: next })}
                >
                  <FormSelectOption value="" label={t('quorum.options.default')} />
                  <FormSelectOption value="1" label={t('quorum.options.on')} />
                  <FormSelectOption value="0" label={t('quorum.options.off')} />
                </FormSelect>
              ) : (
                <TextInput
                  id={`quorum-${name}`}
                  inputMode={kind === 'number' ? 'numeric' : 'text'}
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={t('quorum.options.default')}
                  value={value(name)}
                  onChange={(_event, next) => setDraft({ ...draft, [name]: next.trim() })}
                />
              )}
            </Field>
          ))}
          {configuredDevice(detail) && (
            <Alert isInline isPlain variant="info" title={t('quorum.options.notWithDevice')} />
          )}
          <div>
            <ActionButton
              type="submit"
              variant="secondary"
              disabledReason={refusal ?? (none ? t('quorum.options.unchanged') : null)}
            >
              {t('cluster.review')}
            </ActionButton>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
