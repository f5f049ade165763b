import {
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Label,
  List,
  ListItem,
  Title,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { RelativeTime } from '../../../components/RelativeTime';
import { baseId, everyResource } from '../../../matrix/clusterView';
import { mainView, proofOf, type ClusterNode } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { NodeStateLook } from './NodeStateLook';

/** One node: why it is red, its daemons and links, what runs there. */
export function NodeDetail({ node }: { node: ClusterNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const detail = useCluster();
  const view = mainView(detail)?.view;
  const running = new Set(
    [...everyResource(view?.resources ?? [])]
      .filter((one) => one.kind === 'PRIMITIVE' && one.nodes.includes(node.name))
      .map((one) => baseId(one.id)),
  );
  const proofs = detail.proofs.filter((proof) => proof.node === node.name);
  const base = `/clusters/${encodeURIComponent(detail.summary.id)}`;
  return (
    <div className="conga-stack">
      {node.problems.map((problem, index) => (
        <ProblemAlert key={`${problem.code}-${index}`} problem={problem} />
      ))}
      <DescriptionList isCompact isHorizontal>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('cluster.nodes.state')}</DescriptionListTerm>
          <DescriptionListDescription>
            <NodeStateLook node={node} />{' '}
            {node.member?.dc && (
              <Label isCompact variant="outline" title={t('matrix.dcTitle')}>
                {t('matrix.dc')}
              </Label>
            )}
          </DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('cluster.nodes.system')}</DescriptionListTerm>
          <DescriptionListDescription>
            {node.system ? (
              <>
                <Link to={`/systems/${encodeURIComponent(node.system)}`}>{node.name}</Link>
                {' · '}
                <Link to={`/systems/${encodeURIComponent(node.system)}/logs`}>
                  {t('logs.open')}
                </Link>
              </>
            ) : (
              t('cluster.nodes.states.notAdded')
            )}
            {node.contact && (
              <div className="conga-subtle">
                {t('cluster.nodes.lastContact')}{' '}
                <RelativeTime at={node.contact.lastContact} never={t('common.never')} />
              </div>
            )}
          </DescriptionListDescription>
        </DescriptionListGroup>
        {node.member?.fenced && (
          <DescriptionListGroup>
            <DescriptionListTerm>{t('cluster.nodes.fenced')}</DescriptionListTerm>
            <DescriptionListDescription>
              <RelativeTime at={node.member.fenced} />
            </DescriptionListDescription>
          </DescriptionListGroup>
        )}
        <DescriptionListGroup>
          <DescriptionListTerm>{t('cluster.nodes.proved')}</DescriptionListTerm>
          <DescriptionListDescription>
            {proofs.length === 0
              ? t('cluster.facts.unproved')
              : proofs.map((proof) => (
                  <div key={`${proof.device}-${proof.how}-${proof.at}`}>
                    {t(`cluster.fencing.how.${proofOf(proof.how)}`)} <RelativeTime at={proof.at} />
                  </div>
                ))}
          </DescriptionListDescription>
        </DescriptionListGroup>
        <DescriptionListGroup>
          <DescriptionListTerm>{t('cluster.nodes.links')}</DescriptionListTerm>
          <DescriptionListDescription>
            {node.links.map((address, index) => (
              <div key={address}>
                {t('cluster.nodes.link', { number: index })}{' '}
                <span className="conga-mono">{address}</span>
              </div>
            ))}
          </DescriptionListDescription>
        </DescriptionListGroup>
      </DescriptionList>
      <section>
        <Title headingLevel="h3" size="md">
          {t('cluster.nodes.daemons')}
        </Title>
        {node.daemons.length === 0 ? (
          <p>{t('cluster.nodes.noDaemons')}</p>
        ) : (
          <Table aria-label={t('cluster.nodes.daemons')} variant="compact" gridBreakPoint="">
            <Thead>
              <Tr>
                <Th>{t('common.name')}</Th>
                <Th>{t('cluster.nodes.now')}</Th>
                <Th>{t('cluster.nodes.atBoot')}</Th>
              </Tr>
            </Thead>
            <Tbody>
              {node.daemons.map((daemon) => (
                <Tr key={daemon.name}>
                  <Td className="conga-mono">{daemon.name}</Td>
                  <Td>
                    {daemon.installed
                      ? t(`cluster.nodes.daemon.${daemon.active ? 'active' : 'inactive'}`)
                      : t('cluster.nodes.daemon.missing')}
                  </Td>
                  <Td>{daemon.enabled ? t('common.yes') : t('common.no')}</Td>
                </Tr>
              ))}
            </Tbody>
          </Table>
        )}
      </section>
      <section>
        <Title headingLevel="h3" size="md">
          {t('cluster.nodes.running')}
        </Title>
        {running.size === 0 ? (
          <p>{t('cluster.nodes.nothingRuns')}</p>
        ) : (
          <List isPlain>
            {[...running].map((id) => (
              <ListItem key={id}>
                <Button
                  variant="link"
                  isInline
                  onClick={() =>
                    void navigate(`${base}/services?resource=${encodeURIComponent(id)}`)
                  }
                >
                  {id}
                </Button>
              </ListItem>
            ))}
          </List>
        )}
      </section>
    </div>
  );
}
