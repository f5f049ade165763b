import { PlusIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { ActionMenu } from '../../../components/ActionMenu';
import { NothingHere } from '../../../components/NothingHere';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { useReview } from '../../../plan/PlanProvider';
import { fenceDevices } from '../clusterDetail';
import { sectionsOf, useConfigureReason } from '../rules/sections';
import { useCluster } from '../useCluster';
import { LevelsDialog } from './LevelsDialog';
import { targetsOf, type LevelTarget } from './levels';

const blank: LevelTarget = { kind: 'NODE', target: '', value: '', levels: [] };

/** With which devices, and in which order, a node is fenced: the main level and its backups. */
export function LevelTable() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const reason = useConfigureReason();
  const [asked, setAsked] = useState<{ target: LevelTarget; existing: boolean } | null>(null);
  const rows = targetsOf(sectionsOf(detail).levels);
  const add = (
    <ActionButton
      variant="secondary"
      icon={<PlusIcon />}
      disabledReason={
        reason ?? (fenceDevices(detail).length === 0 ? t('cluster.fencing.noDevices') : null)
      }
      onClick={() => setAsked({ target: blank, existing: false })}
    >
      {t('rules.addLevels')}
    </ActionButton>
  );
  const name = (row: LevelTarget) => (row.value ? `${row.target}=${row.value}` : row.target);
  const columns: Column<LevelTarget>[] = [
    {
      key: 'target',
      title: t('rules.levelTarget'),
      sortValue: name,
      modifier: 'breakWord',
      render: (row) =>
        row.kind === 'NODE' ? name(row) : `${t(`rules.targetKind.${row.kind}`)}: ${name(row)}`,
    },
    {
      key: 'levels',
      title: t('cluster.fencing.levels'),
      modifier: 'breakWord',
      render: (row) => (
        <ol className="conga-levels">
          {row.levels.map((level, index) => (
            <li key={level.index}>
              {t(index === 0 ? 'rules.mainLevel' : 'rules.backupLevel', { index: level.index })}{' '}
              {level.devices.join(' + ')}
            </li>
          ))}
        </ol>
      ),
    },
  ];
  return (
    <>
      <SortableTable
        label={t('cluster.fencing.levels')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.kind} ${name(row)}`}
        searchable={rows.length > 8}
        toolbar={rows.length > 0 && add}
        empty={
          <NothingHere compact headingLevel="h3" title={t('rules.noLevels')} actions={add}>
            {t('rules.noLevelsAbout')}
          </NothingHere>
        }
        rowActions={(row) => (
          <ActionMenu
            label={t('common.moreActions', { name: name(row) })}
            entries={[
              {
                key: 'edit',
                label: t('rules.edit'),
                disabledReason: reason,
                onSelect: () => setAsked({ target: row, existing: true }),
              },
              {
                key: 'delete',
                label: t('rules.delete'),
                danger: true,
                disabledReason: reason,
                onSelect: () =>
                  review({
                    type: 'setFenceLevels',
                    cluster: detail.summary.id,
                    kind: row.kind,
                    target: row.target,
                    value: row.value,
                    levels: [],
                  }),
              },
            ]}
          />
        )}
      />
      {asked && <LevelsDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
