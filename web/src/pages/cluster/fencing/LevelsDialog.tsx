import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview } from '../../../plan/PlanProvider';
import { fenceDevices } from '../clusterDetail';
import { ChoiceField, TextField } from '../rules/fields';
import { FormDialog } from '../rules/FormDialog';
import { IdList } from '../rules/IdList';
import { useCluster } from '../useCluster';
import { nextIndex, type LevelTarget } from './levels';

interface LevelsDialogProps {
  target: LevelTarget;
  existing: boolean;
  onClose: () => void;
}

/** Sets the main and backup levels of one target. */
export function LevelsDialog({ target, existing, onClose }: LevelsDialogProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [draft, setDraft] = useState<LevelTarget>(
    existing
      ? target
      : {
          ...target,
          target: detail.nodes[0]?.name ?? '',
          levels: [
            { index: 1, devices: [] },
            { index: 2, devices: [] },
          ],
        },
  );
  const devices = fenceDevices(detail).map((device) => device.id);
  const put = (index: number, chosen: string[]) =>
    setDraft({
      ...draft,
      levels: draft.levels.map((level) =>
        level.index === index ? { index, devices: chosen } : level,
      ),
    });
  const next = nextIndex(draft.levels);
  return (
    <FormDialog
      title={t(existing ? 'rules.changeTitle' : 'rules.addLevels', { id: draft.target })}
      description={t('rules.levelsAbout')}
      onClose={onClose}
      onReview={() =>
        review(
          {
            type: 'setFenceLevels',
            cluster: detail.summary.id,
            ...draft,
            levels: draft.levels.filter((level) => level.devices.length > 0),
          },
          onClose,
        )
      }
    >
      {!existing && (
        <>
          <ChoiceField
            id="levels-kind"
            label={t('rules.levelTarget')}
            value={draft.kind}
            options={(['NODE', 'PATTERN', 'ATTRIBUTE'] as const).map(
              (kind) => [kind, t(`rules.targetKind.${kind}`)] as const,
            )}
            onChange={(kind) =>
              setDraft({
                ...draft,
                kind: kind as LevelTarget['kind'],
                target: kind === 'NODE' ? (detail.nodes[0]?.name ?? '') : '',
                value: '',
              })
            }
          />
          {draft.kind === 'NODE' ? (
            <ChoiceField
              id="levels-target"
              label={t('rules.targetKind.NODE')}
              value={draft.target}
              options={detail.nodes.map((node) => [node.name, node.name] as const)}
              onChange={(name) => setDraft({ ...draft, target: name })}
            />
          ) : (
            <TextField
              id="levels-target"
              label={t(`rules.targetKind.${draft.kind}`)}
              help={t(`rules.targetKindHelp.${draft.kind}`)}
              required
              value={draft.target}
              onChange={(name) => setDraft({ ...draft, target: name })}
            />
          )}
          {draft.kind === 'ATTRIBUTE' && (
            <TextField
              id="levels-value"
              label={t('rules.value')}
              required
              value={draft.value}
              onChange={(value) => setDraft({ ...draft, value })}
            />
          )}
        </>
      )}
      {draft.levels.map((level, index) => (
        <IdList
          key={level.index}
          id={`level-${level.index}`}
          label={t(index === 0 ? 'rules.mainLevel' : 'rules.backupLevel', { index: level.index })}
          hint={t('rules.levelHint')}
          value={level.devices}
          options={devices}
          onChange={(chosen) => put(level.index, chosen)}
        />
      ))}
      {next !== null && (
        <div>
          <Button
            variant="secondary"
            onClick={() =>
              setDraft({ ...draft, levels: [...draft.levels, { index: next, devices: [] }] })
            }
          >
            {t('rules.addLevel')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
