import { Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/ActionButton';
import { ActionMenu } from '../../../../components/ActionMenu';
import { NothingHere } from '../../../../components/NothingHere';
import { SortableTable, type Column } from '../../../../components/SortableTable';
import { useReview } from '../../../../plan/PlanProvider';
import { mainView } from '../../clusterDetail';
import { ClusterHeading } from '../../shared/ClusterHeading';
import { useCluster } from '../../useCluster';
import { ForeignList } from '../ForeignList';
import { sectionsOf, useConfigureReason, type Tag } from '../sections';
import { AttributesDialog, type AttributeKind } from './AttributesDialog';
import { TagDialog } from './TagDialog';

interface NodeRow {
  node: string;
  PERMANENT: Record<string, string>;
  TRANSIENT: Record<string, string>;
  UTILIZATION: Record<string, string>;
}

type Asked =
  { kind: AttributeKind; row: NodeRow } | { kind: 'tag'; tag: Tag; existing: boolean } | null;

const kinds = ['PERMANENT', 'TRANSIENT', 'UTILIZATION'] as const;

/** What is said of nodes, what they have to give, and names for several elements. */
export function AttributesPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const reason = useConfigureReason();
  const [asked, setAsked] = useState<Asked>(null);
  const { tags } = sectionsOf(detail);
  const seen = mainView(detail)?.view.attributes ?? {};
  const rows: NodeRow[] = (detail.configuration?.nodes ?? []).map((node) => ({
    node: node.name,
    PERMANENT: node.attributes,
    // crm_mon shows both kinds together
    TRANSIENT: Object.fromEntries(
      Object.entries(seen[node.name] ?? {}).filter(
        ([name]) => !(name in node.attributes) && !name.startsWith('#'),
      ),
    ),
    UTILIZATION: node.utilization,
  }));
  const strategy = detail.configuration?.properties['placement-strategy'] ?? 'default';
  const removeTag = (id: string) => review({ type: 'deleteTag', cluster: detail.summary.id, id });
  const pairs = (values: Record<string, string>) =>
    Object.entries(values)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, value]) => `${name}=${value}`)
      .join(', ') || '–';
  const columns: Column<NodeRow>[] = [
    {
      key: 'node',
      title: t('cluster.device.node'),
      sortValue: (row) => row.node,
      render: (row) => row.node,
    },
    ...kinds.map((kind) => ({
      key: kind,
      title: t(`rules.attributeKind.${kind}`),
      modifier: 'breakWord' as const,
      searchText: (row: NodeRow) => pairs(row[kind]),
      render: (row: NodeRow) => <span className="conga-mono">{pairs(row[kind])}</span>,
    })),
  ];
  const tagColumns: Column<Tag>[] = [
    { key: 'id', title: t('common.name'), sortValue: (tag) => tag.id, render: (tag) => tag.id },
    {
      key: 'references',
      title: t('rules.standsFor'),
      modifier: 'breakWord',
      sortValue: (tag) => tag.references.join(', '),
      render: (tag) => tag.references.join(', '),
    },
  ];
  const addTag = (
    <ActionButton
      icon={<PlusIcon />}
      disabledReason={reason}
      onClick={() => setAsked({ kind: 'tag', tag: { id: '', references: [] }, existing: false })}
    >
      {t('rules.addTag')}
    </ActionButton>
  );
  return (
    <>
      <ClusterHeading page="attributes" />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <Card isCompact>
            <CardTitle component="h2">{t('rules.nodeAttributes')}</CardTitle>
            <CardBody>
              <p>{t('rules.strategy', { strategy })}</p>
              <SortableTable
                label={t('rules.nodeAttributes')}
                columns={columns}
                rows={rows}
                rowKey={(row) => row.node}
                searchable={rows.length > 8}
                rowActions={(row) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: row.node })}
                    entries={kinds.map((kind) => ({
                      key: kind,
                      label: t(`rules.editKind.${kind}`),
                      disabledReason: reason,
                      onSelect: () => setAsked({ kind, row }),
                    }))}
                  />
                )}
              />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('rules.tags')}</CardTitle>
            <CardBody>
              <SortableTable
                label={t('rules.tags')}
                columns={tagColumns}
                rows={tags}
                rowKey={(tag) => tag.id}
                toolbar={tags.length > 0 && addTag}
                empty={
                  <NothingHere compact headingLevel="h3" title={t('rules.noTags')} actions={addTag}>
                    {t('rules.noTagsAbout')}
                  </NothingHere>
                }
                rowActions={(tag) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: tag.id })}
                    entries={[
                      {
                        key: 'edit',
                        label: t('rules.edit'),
                        disabledReason: reason,
                        onSelect: () => setAsked({ kind: 'tag', tag, existing: true }),
                      },
                      {
                        key: 'delete',
                        label: t('rules.delete'),
                        danger: true,
                        disabledReason: reason,
                        onSelect: () => removeTag(tag.id),
                      },
                    ]}
                  />
                )}
              />
            </CardBody>
          </Card>
          <ForeignList section="tags" onDelete={(element) => removeTag(element.id)} />
        </div>
      </PageSection>
      {asked?.kind === 'tag' && <TagDialog {...asked} onClose={() => setAsked(null)} />}
      {asked && asked.kind !== 'tag' && (
        <AttributesDialog
          node={asked.row.node}
          kind={asked.kind}
          present={asked.row[asked.kind]}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
