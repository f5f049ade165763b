import { Button, PageSection, Stack, StackItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useSystem } from '../../api/systems';
import { PageHeading } from '../../components/PageHeading';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryState } from '../../components/QueryState';
import { ContactLabel } from './ContactLabel';
import { SystemActions } from './SystemActions';
import { SystemFacts } from './SystemFacts';
import { SystemServices } from './SystemServices';

/** One machine: contact, trust, what it is and runs. */
export function SystemPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { systemId = '' } = useParams();
  const system = useSystem(systemId);
  return (
    <>
      <PageHeading
        title={system.data?.name ?? t('systems.one')}
        marks={system.data && <ContactLabel contact={system.data.contact} />}
        actions={
          system.data && (
            <>
              <Button
                variant="secondary"
                component={(props) => (
                  <Link {...props} to={`/systems/${encodeURIComponent(systemId)}/logs`} />
                )}
              >
                {t('logs.open')}
              </Button>
              <SystemActions system={system.data} onRemoved={() => void navigate('/systems')} />
            </>
          )
        }
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={system}>
          {(shown) => (
            <Stack hasGutter>
              {shown.contact.problem && (
                <StackItem>
                  <ProblemAlert problem={shown.contact.problem} />
                </StackItem>
              )}
              <StackItem>
                <SystemFacts system={shown} />
              </StackItem>
              {shown.facts && (
                <StackItem>
                  <SystemServices facts={shown.facts} />
                </StackItem>
              )}
            </Stack>
          )}
        </QueryState>
      </PageSection>
    </>
  );
}
