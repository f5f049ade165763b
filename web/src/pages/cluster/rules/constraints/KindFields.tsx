import { ChoiceField, TextField } from '../fields';
import type { Colocation, Order, Ticket } from '../sections';
import { ScoreField, useChoices, type KindFieldsProps } from './kind';
import { LocationFields } from './LocationFields';
import { ActionField, RoleField } from './SetsEditor';

/** The fields of a constraint's kind, beside its sets and its rule. */
export function KindFields({ draft, options, onChange }: KindFieldsProps) {
  switch (draft.type) {
    case 'location':
      return <LocationFields draft={draft} options={options} onChange={onChange} />;
    case 'colocation':
      return <ColocationFields draft={draft} options={options} onChange={onChange} />;
    case 'order':
      return <OrderFields draft={draft} options={options} onChange={onChange} />;
    case 'ticket':
      return <TicketFields draft={draft} options={options} onChange={onChange} />;
  }
}

function ColocationFields({ draft, options, onChange }: KindFieldsProps<Colocation>) {
  const { t, flags, named } = useChoices();
  return (
    <>
      {draft.sets.length === 0 && (
        <>
          <ChoiceField
            id="constraint-resource"
            label={t('rules.resource')}
            required
            value={draft.resource}
            options={named(options)}
            onChange={(resource) => onChange({ ...draft, resource })}
          />
          <RoleField
            id="constraint-role"
            value={draft.role}
            onChange={(role) => onChange({ ...draft, role })}
          />
          <ChoiceField
            id="constraint-with"
            label={t('rules.with')}
            help={t('rules.withHelp')}
            required
            value={draft.with}
            options={named(options)}
            onChange={(other) => onChange({ ...draft, with: other })}
          />
          <RoleField
            id="constraint-with-role"
            label={t('rules.withRole')}
            value={draft.withRole}
            onChange={(withRole) => onChange({ ...draft, withRole })}
          />
        </>
      )}
      <ScoreField draft={draft} onChange={onChange} />
      <ChoiceField
        id="constraint-influence"
        label={t('rules.influence')}
        help={t('rules.influenceHelp')}
        value={draft.influence}
        options={flags}
        onChange={(influence) => onChange({ ...draft, influence })}
      />
      <TextField
        id="constraint-node-attribute"
        label={t('rules.nodeAttribute')}
        help={t('rules.nodeAttributeHelp')}
        value={draft.nodeAttribute}
        onChange={(nodeAttribute) => onChange({ ...draft, nodeAttribute })}
      />
    </>
  );
}

function OrderFields({ draft, options, onChange }: KindFieldsProps<Order>) {
  const { t, flags, named } = useChoices();
  return (
    <>
      {draft.sets.length === 0 && (
        <>
          <ChoiceField
            id="constraint-first"
            label={t('rules.first')}
            required
            value={draft.first}
            options={named(options)}
            onChange={(first) => onChange({ ...draft, first })}
          />
          <ActionField
            id="constraint-first-action"
            label={t('rules.firstAction')}
            value={draft.firstAction}
            onChange={(firstAction) => onChange({ ...draft, firstAction })}
          />
          <ChoiceField
            id="constraint-then"
            label={t('rules.then')}
            required
            value={draft.then}
            options={named(options)}
            onChange={(then) => onChange({ ...draft, then })}
          />
          <ActionField
            id="constraint-then-action"
            label={t('rules.thenAction')}
            value={draft.thenAction}
            onChange={(thenAction) => onChange({ ...draft, thenAction })}
          />
        </>
      )}
      <ChoiceField
        id="constraint-kind"
        label={t('rules.kind')}
        help={t('rules.kindHelp')}
        value={draft.kind}
        options={(['Mandatory', 'Optional', 'Serialize'] as const).map(
          (one) => [one, t(`rules.kinds.${one}`)] as const,
        )}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
      <ChoiceField
        id="constraint-symmetrical"
        label={t('rules.symmetrical')}
        help={t('rules.symmetricalHelp')}
        value={draft.symmetrical}
        options={flags}
        onChange={(symmetrical) => onChange({ ...draft, symmetrical })}
      />
    </>
  );
}

function TicketFields({ draft, options, onChange }: KindFieldsProps<Ticket>) {
  const { t, named } = useChoices();
  return (
    <>
      <TextField
        id="constraint-ticket"
        label={t('rules.ticket')}
        required
        value={draft.ticket}
        onChange={(ticket) => onChange({ ...draft, ticket })}
      />
      {draft.sets.length === 0 && (
        <>
          <ChoiceField
            id="constraint-resource"
            label={t('rules.resource')}
            required
            value={draft.resource}
            options={named(options)}
            onChange={(resource) => onChange({ ...draft, resource })}
          />
          <RoleField
            id="constraint-role"
            value={draft.role}
            onChange={(role) => onChange({ ...draft, role })}
          />
        </>
      )}
      <ChoiceField
        id="constraint-loss-policy"
        label={t('rules.lossPolicy')}
        help={t('rules.lossPolicyHelp')}
        value={draft.lossPolicy}
        options={(['stop', 'demote', 'fence', 'freeze'] as const).map(
          (one) => [one, t(`rules.lossPolicies.${one}`)] as const,
        )}
        onChange={(lossPolicy) => onChange({ ...draft, lossPolicy })}
      />
    </>
  );
}
