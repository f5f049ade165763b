import { PageSection, Stack, StackItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAdoptCluster, useDiscoverCluster } from '../../../api/clusters';
import { PageHeading } from '../../../components/PageHeading';
import { AdoptResult } from './AdoptResult';
import { FirstMember } from './FirstMember';
import { MembersForm } from './MembersForm';

/**
 * Adds a cluster that exists: one member is named, luci reads who else belongs to it, and the others
 * are authenticated. Nothing of the cluster itself is changed.
 */
export function AdoptPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const discover = useDiscoverCluster();
  const adopt = useAdoptCluster();
  const [attempt, setAttempt] = useState(0);
  const found = discover.data;
  return (
    <>
      <PageHeading title={t('clusters.adopt.title')} description={t('clusters.adopt.about')} />
      <PageSection hasBodyWrapper={false}>
        <Stack hasGutter className="conga-wide-form">
          {adopt.data ? (
            <StackItem>
              <AdoptResult name={adopt.variables.name} result={adopt.data} />
            </StackItem>
          ) : found ? (
            <StackItem>
              <MembersForm
                key={attempt}
                found={found}
                busy={adopt.isPending}
                error={adopt.error}
                onSubmit={(members) =>
                  adopt.mutate({ name: found.name, system: found.system, members })
                }
                onBack={() => {
                  discover.reset();
                  adopt.reset();
                  setAttempt(attempt + 1);
                }}
              />
            </StackItem>
          ) : (
            <StackItem>
              <FirstMember
                initialSystem={parameters.get('system')}
                busy={discover.isPending}
                error={discover.error}
                onSubmit={(body, onFailed) => discover.mutate(body, { onError: onFailed })}
              />
            </StackItem>
          )}
        </Stack>
      </PageSection>
    </>
  );
}
