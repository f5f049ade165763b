import { useCluster } from '../../useCluster';
import { ChoiceField, TextField } from '../fields';
import type { Location } from '../sections';
import { blankRule } from './drafts';
import { ScoreField, useChoices, type KindFieldsProps } from './kind';
import { RoleField } from './SetsEditor';

/** Where resources may run: a node, or a rule that the dialog shows below. */
export function LocationFields({ draft, options, onChange }: KindFieldsProps<Location>) {
  const { t, named } = useChoices();
  const nodes = useCluster().nodes.map((node) => node.name);
  const rule = draft.rules.length > 0;
  return (
    <>
      {draft.sets.length === 0 && (
        <>
          <ChoiceField
            id="constraint-resource"
            label={t('rules.resource')}
            value={draft.resource}
            options={named(options)}
            onChange={(resource) => onChange({ ...draft, resource, pattern: '' })}
          />
          <TextField
            id="constraint-pattern"
            label={t('rules.pattern')}
            help={t('rules.patternHelp')}
            value={draft.pattern}
            onChange={(pattern) =>
              onChange({ ...draft, pattern, resource: pattern ? '' : draft.resource })
            }
          />
        </>
      )}
      <RoleField
        id="constraint-role"
        value={draft.role}
        onChange={(role) => onChange({ ...draft, role })}
      />
      <ChoiceField
        id="constraint-where"
        label={t('rules.where')}
        value={rule ? 'rule' : 'node'}
        options={[
          ['node', t('rules.whereNode')],
          ['rule', t('rules.whereRule')],
        ]}
        onChange={(next) =>
          onChange(
            next === 'rule'
              ? { ...draft, node: '', score: '', rules: [blankRule()] }
              : { ...draft, score: 'INFINITY', rules: [] },
          )
        }
      />
      {!rule && (
        <>
          <ChoiceField
            id="constraint-node"
            label={t('rules.node')}
            required
            value={draft.node}
            options={named(nodes)}
            onChange={(node) => onChange({ ...draft, node })}
          />
          <ScoreField draft={draft} onChange={onChange} />
        </>
      )}
      <ChoiceField
        id="constraint-discovery"
        label={t('rules.discovery')}
        help={t('rules.discoveryHelp')}
        value={draft.discovery}
        options={[
          ['', t('rules.unset')],
          ...(['always', 'never', 'exclusive'] as const).map(
            (one) => [one, t(`rules.discoveries.${one}`)] as const,
          ),
        ]}
        onChange={(discovery) => onChange({ ...draft, discovery })}
      />
    </>
  );
}
