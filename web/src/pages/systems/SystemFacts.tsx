import {
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { System } from '../../api/types';
import { StaleMark } from '../../components/StaleMark';
import { StatusLabel } from '../../components/StatusLabel';
import { Fingerprint } from './Fingerprint';
import { addressOf, capabilities, trustStatus } from './systemState';

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{children}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}

/** What ricci said about its machine, and when. */
export function SystemFacts({ system }: { system: System }) {
  const { t } = useTranslation();
  const { facts } = system;
  return (
    <Card>
      <CardTitle>
        {t('systems.facts')}{' '}
        <StaleMark
          takenAt={facts?.taken}
          viewOf={system.name}
          stale={system.contact.state !== 'CONNECTED'}
        />
      </CardTitle>
      <CardBody>
        <DescriptionList columnModifier={{ default: '1Col', lg: '2Col' }} isHorizontal>
          <Fact term={t('systems.address')}>{addressOf(system)}</Fact>
          <Fact term={t('systems.trust')}>
            <StatusLabel status={trustStatus[system.trust]}>
              {t(`systems.trusts.${system.trust}`)}
            </StatusLabel>
          </Fact>
          <Fact term={t('systems.fingerprint')}>
            <Fingerprint value={system.fingerprint} />
          </Fact>
          <Fact term={t('places.cluster')}>
            {system.cluster ? (
              <Link to={`/clusters/${encodeURIComponent(system.cluster.id)}`}>
                {system.cluster.name}
              </Link>
            ) : (
              t('common.none')
            )}
          </Fact>
          {facts && (
            <>
              <Fact term={t('systems.operatingSystem')}>{facts.operatingSystem}</Fact>
              <Fact term={t('systems.kernel')}>
                {facts.kernel} ({facts.architecture})
              </Fact>
              <Fact term={t('systems.capabilities')}>
                {capabilities(facts).join(', ') || t('common.none')}
              </Fact>
              <Fact term={t('systems.addresses')}>{facts.addresses.join(', ')}</Fact>
              <Fact term={t('systems.ricci')}>{facts.ricciVersion}</Fact>
            </>
          )}
        </DescriptionList>
      </CardBody>
    </Card>
  );
}
