import { useTranslation } from 'react-i18next';
import { TextField } from '../fields';
import type { Colocation, Constraint, Location } from '../sections';

export interface KindFieldsProps<Kind extends Constraint = Constraint> {
  draft: Kind;
  /** Resources and tags that can be named. */
  options: readonly string[];
  onChange: (draft: Constraint) => void;
}

/** Choices that several kinds offer. */
export function useChoices() {
  const { t } = useTranslation();
  const flags = [
    ['', t('rules.unset')],
    ['true', t('rules.yes')],
    ['false', t('rules.no')],
  ] as const;
  const named = (ids: readonly string[]) =>
    [['', t('rules.choose')] as const, ...ids.map((id) => [id, id] as const)] as const;
  return { t, flags, named };
}

/** How strongly a place is meant. */
export function ScoreField({
  draft,
  onChange,
}: {
  draft: Location | Colocation;
  onChange: (draft: Constraint) => void;
}) {
  const { t } = useTranslation();
  return (
    <TextField
      id="constraint-score"
      label={t('rules.score')}
      help={t('rules.scoreHelp')}
      hint={t('rules.scoreHint')}
      value={draft.score}
      onChange={(score) => onChange({ ...draft, score })}
    />
  );
}
