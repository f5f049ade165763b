import { Button, Label, PageSection } from '@patternfly/react-core';
import { ExclamationCircleIcon, PlusIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../../components/ActionButton';
import { problemText } from '../../../components/problemText';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { isRunning, mainView, type ClusterNode } from '../clusterDetail';
import { ActionMenu } from '../../../components/ActionMenu';
import { ClusterHeading } from '../shared/ClusterHeading';
import { DetailDrawer } from '../shared/DetailDrawer';
import { useNodeEntries } from '../shared/useActions';
import { useCluster, useMay } from '../useCluster';
import { AddNodeDialog } from './AddNodeDialog';
import { NodeDetail } from './NodeDetail';
import { brokenDaemons } from './nodeState';
import { NodeStateLook } from './NodeStateLook';

/** The members: state, why one is red, and what can be done to each. */
export function NodesPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const entriesOf = useNodeEntries();
  const [parameters, setParameters] = useSearchParams();
  const close = () => setParameters({});
  const chosen = detail.nodes.find((node) => node.name === parameters.get('node'));
  const reason = !may('CONFIGURE')
    ? t('cluster.disabled.configure')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const why = (node: ClusterNode): string[] => {
    const texts = node.problems.map((problem) => problemText(problem, t).what);
    const broken = brokenDaemons(node);
    if (texts.length === 0 && broken.length > 0)
      texts.push(t('cluster.nodes.notActive', { daemons: broken.join(', ') }));
    return texts;
  };
  const columns: Column<ClusterNode>[] = [
    {
      key: 'name',
      title: t('common.name'),
      sortValue: (node) => node.name,
      render: (node) => (
        <>
          <Button
            variant="link"
            isInline
            className="conga-row-button"
            title={node.name}
            onClick={() => setParameters({ node: node.name })}
          >
            {node.name}
          </Button>{' '}
          {node.member?.dc && (
            <Label isCompact variant="outline" title={t('matrix.dcTitle')}>
              {t('matrix.dc')}
            </Label>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('cluster.nodes.state'),
      modifier: 'breakWord',
      render: (node) => (
        <>
          <NodeStateLook node={node} />
          {why(node).map((text) => (
            <div key={text} className="conga-reason">
              <ExclamationCircleIcon /> {text}
            </div>
          ))}
        </>
      ),
      searchText: (node) => why(node).join(' '),
    },
    {
      key: 'links',
      title: t('cluster.nodes.links'),
      modifier: 'breakWord',
      sortValue: (node) => node.links.join(' '),
      render: (node) => <span className="conga-mono">{node.links.join(', ')}</span>,
    },
    {
      key: 'resources',
      title: t('cluster.nodes.resources'),
      sortValue: (node) => node.member?.resourcesRunning,
      render: (node) => node.member?.resourcesRunning ?? '–',
    },
  ];
  return (
    <DetailDrawer
      title={chosen?.name ?? null}
      actions={
        chosen && (
          <ActionMenu named label={t('cluster.nodes.actions')} entries={entriesOf(chosen)} />
        )
      }
      details={chosen && <NodeDetail node={chosen} />}
      onClose={close}
    >
      <ClusterHeading
        page="nodes"
        actions={
          <ActionButton
            icon={<PlusIcon />}
            disabledReason={reason}
            onClick={() => setParameters({ add: '' })}
          >
            {t('cluster.addNode.title')}
          </ActionButton>
        }
      />
      <PageSection hasBodyWrapper={false}>
        <SortableTable
          label={t('cluster.nodes.title')}
          columns={columns}
          rows={detail.nodes}
          rowKey={(node) => node.name}
          searchable={detail.nodes.length > 8}
          isStale={() => mainView(detail)?.stale ?? false}
          rowActions={(node) => (
            <ActionMenu
              label={t('common.moreActions', { name: node.name })}
              entries={entriesOf(node)}
            />
          )}
        />
      </PageSection>
      {parameters.has('add') && reason === null && <AddNodeDialog onClose={close} />}
    </DetailDrawer>
  );
}
