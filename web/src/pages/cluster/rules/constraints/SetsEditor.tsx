import { Button, Card, CardBody } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '../fields';
import { IdList } from '../IdList';
import type { ResourceSet } from '../sections';
import { blankSet, type ConstraintType } from './drafts';

interface SetsEditorProps {
  kind: ConstraintType;
  sets: readonly ResourceSet[];
  options: readonly string[];
  onChange: (sets: ResourceSet[]) => void;
}

/** Sets of resources, one after another. */
export function SetsEditor({ kind, sets, options, onChange }: SetsEditorProps) {
  const { t } = useTranslation();
  const flags = [
    ['', t('rules.unset')],
    ['true', t('rules.yes')],
    ['false', t('rules.no')],
  ] as const;
  const put = (index: number, next: ResourceSet) =>
    onChange(sets.map((one, at) => (at === index ? next : one)));
  return (
    <div className="conga-stack">
      {sets.map((set, index) => {
        const id = `set-${index}`;
        return (
          <Card key={index} isCompact>
            <CardBody className="conga-stack">
              <IdList
                id={`${id}-resources`}
                label={t('rules.setOf', { number: index + 1 })}
                required
                value={set.resources}
                options={options}
                onChange={(resources) => put(index, { ...set, resources })}
              />
              <ChoiceField
                id={`${id}-sequential`}
                label={t('rules.sequential')}
                help={t('rules.sequentialHelp')}
                value={set.sequential}
                options={flags}
                onChange={(sequential) => put(index, { ...set, sequential })}
              />
              {kind === 'order' && (
                <ChoiceField
                  id={`${id}-require-all`}
                  label={t('rules.requireAll')}
                  help={t('rules.requireAllHelp')}
                  value={set.requireAll}
                  options={flags}
                  onChange={(requireAll) => put(index, { ...set, requireAll })}
                />
              )}
              {kind === 'order' ? (
                <ActionField
                  id={`${id}-action`}
                  label={t('rules.action')}
                  value={set.action}
                  onChange={(action) => put(index, { ...set, action })}
                />
              ) : (
                <RoleField
                  id={`${id}-role`}
                  value={set.role}
                  onChange={(role) => put(index, { ...set, role })}
                />
              )}
              {kind === 'colocation' && (
                <TextField
                  id={`${id}-score`}
                  label={t('rules.score')}
                  help={t('rules.scoreHelp')}
                  value={set.score}
                  onChange={(score) => put(index, { ...set, score })}
                />
              )}
              <div>
                <Button
                  variant="link"
                  isInline
                  aria-label={t('rules.removeSet', { number: index + 1 })}
                  onClick={() => onChange(sets.filter((_, at) => at !== index))}
                >
                  {t('rules.remove')}
                </Button>
              </div>
            </CardBody>
          </Card>
        );
      })}
      <div>
        <Button variant="secondary" onClick={() => onChange([...sets, blankSet()])}>
          {t('rules.addSet')}
        </Button>
      </div>
    </div>
  );
}

interface PartProps {
  id: string;
  label?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Start, stop, promote or demote. */
export function ActionField({ id, label, value, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      id={id}
      label={label ?? t('rules.action')}
      value={value}
      options={[
        ['', t('rules.unset')],
        ...(['start', 'stop', 'promote', 'demote'] as const).map(
          (one) => [one, t(`rules.actions.${one}`)] as const,
        ),
      ]}
      onChange={onChange}
    />
  );
}

/** The role that is meant. */
export function RoleField({ id, label, value, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      id={id}
      label={label ?? t('rules.role')}
      help={t('rules.roleHelp')}
      value={value}
      options={[
        ['', t('rules.unset')],
        ...(['Started', 'Promoted', 'Unpromoted'] as const).map((one) => [one, one] as const),
      ]}
      onChange={onChange}
    />
  );
}
