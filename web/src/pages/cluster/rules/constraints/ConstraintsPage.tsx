import { Card, CardBody, CardTitle, Flex, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ActionButton } from '../../../../components/ActionButton';
import { ActionMenu } from '../../../../components/ActionMenu';
import { NothingHere } from '../../../../components/NothingHere';
import { SortableTable, type Column } from '../../../../components/SortableTable';
import { useReview } from '../../../../plan/PlanProvider';
import { domainOf } from '../../domains/domainModel';
import { ClusterHeading } from '../../shared/ClusterHeading';
import { useCluster } from '../../useCluster';
import { ForeignList } from '../ForeignList';
import { sectionsOf, useConfigureReason, type Constraint } from '../sections';
import { ConstraintDialog } from './ConstraintDialog';
import { blankConstraint, type ConstraintType } from './drafts';
import { RuleNow } from './RuleNow';
import { TicketTable } from './TicketTable';
import { constraintText } from './words';

const types: readonly ConstraintType[] = ['location', 'colocation', 'order', 'ticket'];

/** Every constraint in words; those of moves are marked, those that no form can hold stand below. */
export function ConstraintsPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const review = useReview();
  const [parameters, setParameters] = useSearchParams();
  const reason = useConfigureReason();
  const close = () => setParameters({});
  const sections = sectionsOf(detail);
  const cluster = detail.summary.id;
  const adding = types.find((type) => type === parameters.get('add'));
  const changing = sections.constraints.find((one) => one.id === parameters.get('edit'));
  const remove = (id: string) => review({ type: 'deleteConstraint', cluster, id });
  const written = (id: string) => detail.configuration?.constraints.find((one) => one.id === id);
  const reasonOf = (id: string) =>
    reason ?? (domainOf(written(id)) === null ? null : t('rules.changedWithDomain'));
  const columns: Column<Constraint>[] = [
    {
      key: 'text',
      title: t('rules.says'),
      sortValue: (one) => constraintText(one, t),
      modifier: 'breakWord',
      render: (one) => (
        <>
          {constraintText(one, t)}{' '}
          {one.type === 'location' && one.rules[0] && <RuleNow rule={one.rules[0]} />}
        </>
      ),
    },
    {
      key: 'type',
      title: t('rules.type'),
      sortValue: (one) => t(`rules.types.${one.type}`),
      render: (one) => t(`rules.types.${one.type}`),
    },
    {
      key: 'id',
      title: t('rules.id'),
      sortValue: (one) => one.id,
      modifier: 'breakWord',
      render: (one) => (
        <>
          <span className="conga-mono">{one.id}</span>
          {written(one.id)?.byMove && ` (${t('rules.byMove')})`}
          <OfDomain name={domainOf(written(one.id))} />
        </>
      ),
    },
  ];
  const add = (
    <Flex gap={{ default: 'gapSm' }} justifyContent={{ default: 'justifyContentCenter' }}>
      {types.map((type) => (
        <ActionButton
          key={type}
          variant={type === 'location' ? 'primary' : 'secondary'}
          icon={<PlusIcon />}
          disabledReason={reason}
          onClick={() => setParameters({ add: type })}
        >
          {t(`rules.types.${type}`)}
        </ActionButton>
      ))}
    </Flex>
  );
  return (
    <>
      <ClusterHeading page="constraints" />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          <Card isCompact>
            <CardBody>
              <SortableTable
                label={t('places.clusterPages.constraints')}
                columns={columns}
                rows={sections.constraints}
                rowKey={(one) => one.id}
                toolbar={sections.constraints.length > 0 && add}
                empty={
                  <NothingHere compact title={t('rules.none')} actions={add}>
                    {t('rules.noneAbout')}
                  </NothingHere>
                }
                rowActions={(one) => (
                  <ActionMenu
                    label={t('common.moreActions', { name: one.id })}
                    entries={[
                      {
                        key: 'edit',
                        label: t('rules.edit'),
                        disabledReason: reasonOf(one.id),
                        onSelect: () => setParameters({ edit: one.id }),
                      },
                      {
                        key: 'delete',
                        label: t('rules.delete'),
                        danger: true,
                        disabledReason: reasonOf(one.id),
                        onSelect: () => remove(one.id),
                      },
                    ]}
                  />
                )}
              />
            </CardBody>
          </Card>
          <Card isCompact>
            <CardTitle component="h2">{t('rules.tickets')}</CardTitle>
            <CardBody>
              <TicketTable />
            </CardBody>
          </Card>
          <ForeignList section="constraints" onDelete={(element) => remove(element.id)} />
        </div>
      </PageSection>
      {adding && reason === null && (
        <ConstraintDialog
          key={adding}
          constraint={blankConstraint(adding)}
          existing={false}
          onClose={close}
        />
      )}
      {changing && reason === null && (
        <ConstraintDialog key={changing.id} constraint={changing} existing onClose={close} />
      )}
    </>
  );
}

function OfDomain({ name }: { name: string | null }) {
  const { t } = useTranslation();
  const cluster = useCluster().summary.id;
  if (name === null) return null;
  return (
    <>
      {' ('}
      <Link to={`/clusters/${encodeURIComponent(cluster)}/failover-domains`}>
        {t('rules.ofDomain', { name })}
      </Link>
      )
    </>
  );
}
