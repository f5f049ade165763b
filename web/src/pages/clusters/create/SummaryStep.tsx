import {
  Alert,
  Content,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { CreateDraft } from './createModel';

/** What was chosen, before luci is asked for a plan. */
export function SummaryStep({ draft }: { draft: CreateDraft }) {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    [t('create.name'), draft.name],
    ...draft.nodes.map((node): [string, string] => [node.name, node.links.join(', ')]),
    [
      t('create.transport'),
      draft.encryption
        ? t('create.summary.encrypted', { transport: draft.transport })
        : t('create.summary.open', { transport: draft.transport }),
    ],
    ...Object.entries(draft.totem).filter(([, value]) => value !== ''),
    [
      t('create.fencing.title'),
      draft.later
        ? t('create.fencing.later')
        : draft.devices
            .map((device) =>
              t('create.summary.device', {
                name: device.id,
                agent: device.agent.replace('stonith:', ''),
                targets: device.targets.join(', '),
              }),
            )
            .join(' · '),
    ],
    ...(draft.later
      ? []
      : ([[t('create.fencing.proof'), t(`create.fencing.proofs.${draft.proof}`)]] as [
          string,
          string,
        ][])),
    [t('cluster.startAtBoot'), draft.startAtBoot ? t('common.yes') : t('common.no')],
  ];
  return (
    <div className="conga-stack">
      <DescriptionList isHorizontal isCompact>
        {rows.map(([term, text]) => (
          <DescriptionListGroup key={term}>
            <DescriptionListTerm>{term}</DescriptionListTerm>
            <DescriptionListDescription>
              <span className="conga-name">{text}</span>
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
      {draft.nodes.length === 2 && (
        <Alert isInline variant="info" component="h3" title={t('create.summary.twoNodes')} />
      )}
      {draft.nodes.length === 1 && (
        <Alert isInline variant="warning" component="h3" title={t('create.summary.oneNode')} />
      )}
      <Content component="p">{t('create.summary.next')}</Content>
    </div>
  );
}
