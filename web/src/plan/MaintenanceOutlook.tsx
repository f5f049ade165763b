import { Content, ExpandableSection, Label, Title } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { effectWords, groupEffects, interrupts } from './effects';
import type { Effect, PlanView, PreviewItem } from './model';

type Package = NonNullable<PreviewItem['packages']>[number];

function Effects({ effects }: { effects: readonly Effect[] | undefined }) {
  const { t } = useTranslation();
  if (!effects) return <>{t('maintenance.outlook.unknown')}</>;
  if (effects.length === 0) return <>{t('maintenance.outlook.nothing')}</>;
  return (
    <ul className="conga-plain-list">
      {groupEffects(effects).flatMap((group) =>
        group.effects.map((effect, index) => (
          <li key={`${effect.kind}-${effect.subject}-${index}`}>
            <Label isCompact color={interrupts(effect.kind) ? 'orange' : 'blue'}>
              {t(`plan.kind.${effect.kind}`)}
            </Label>{' '}
            {effectWords(effect, t)}
          </li>
        )),
      )}
    </ul>
  );
}

function Packages({ node, packages }: { node: string; packages: readonly Package[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(packages.length <= 5);
  if (packages.length === 0) return <>{t('maintenance.outlook.upToDate')}</>;
  return (
    <ExpandableSection
      isExpanded={open}
      onToggle={(_event, next) => setOpen(next)}
      toggleText={t('maintenance.outlook.packages', { count: packages.length })}
    >
      <Table
        variant="compact"
        borders={false}
        aria-label={t('maintenance.outlook.packagesOf', { node })}
      >
        <Tbody>
          {packages.map((one) => (
            <Tr key={one.name}>
              <Td className="conga-name">{one.name}</Td>
              <Td className="conga-mono">
                {one.from
                  ? t('maintenance.outlook.version', { from: one.from, to: one.to })
                  : one.to}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </ExpandableSection>
  );
}

/** Node by node: what leaves it, what is updated, what comes back. */
export function MaintenanceOutlook({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const { intent } = view.plan;
  if (intent.type !== 'maintainNodes') return null;
  const item = (step: string) => view.previews.find((preview) => preview.step === step)?.item;
  return (
    <section aria-labelledby="maintenance-outlook">
      <Title headingLevel="h3" size="md" id="maintenance-outlook">
        {t('maintenance.outlook.title')}
      </Title>
      <Table variant="compact" gridBreakPoint="grid-lg" aria-labelledby="maintenance-outlook">
        <Thead>
          <Tr>
            <Th>{t('maintenance.node')}</Th>
            <Th>{t('maintenance.outlook.leaves')}</Th>
            {intent.updatePackages && <Th>{t('maintenance.outlook.updates')}</Th>}
            <Th>{t('maintenance.outlook.returns')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {intent.nodes.map((node) => {
            const update = item(`update.${node}`);
            return (
              <Tr key={node}>
                <Td dataLabel={t('maintenance.node')}>{node}</Td>
                <Td dataLabel={t('maintenance.outlook.leaves')} modifier="breakWord">
                  <Effects effects={item(`standby.${node}`)?.prediction?.effects} />
                </Td>
                {intent.updatePackages && (
                  <Td dataLabel={t('maintenance.outlook.updates')} modifier="breakWord">
                    {update?.packages ? (
                      <Packages node={node} packages={update.packages} />
                    ) : (
                      t('maintenance.outlook.unknown')
                    )}
                  </Td>
                )}
                <Td dataLabel={t('maintenance.outlook.returns')} modifier="breakWord">
                  <Effects effects={item(`back.${node}`)?.prediction?.effects} />
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
      <Content component="small">{t('maintenance.outlook.how')}</Content>
    </section>
  );
}
