import {
  Button,
  PageSection,
  Stack,
  StackItem,
  Tab,
  Tabs,
  TabTitleText,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { useSystem } from '../../api/systems';
import { PageHeading } from '../../components/PageHeading';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryState } from '../../components/QueryState';
import { ContactLabel } from './ContactLabel';
import { SystemActions } from './SystemActions';
import { SystemFacts } from './SystemFacts';
import { SystemGuests } from './SystemGuests';
import { SystemServices } from './SystemServices';

/** One machine: contact, trust, what it is and runs; its virtual machines on a page of their own. */
export function SystemPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { systemId = '' } = useParams();
  const system = useSystem(systemId);
  const base = `/systems/${encodeURIComponent(systemId)}`;
  const guests = useLocation().pathname.endsWith('/guests');
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
      <PageSection hasBodyWrapper={false} type="tabs">
        <Tabs
          aria-label={t('systems.pages')}
          usePageInsets
          activeKey={guests ? 'guests' : 'machine'}
          onSelect={(_event, key) => void navigate(key === 'guests' ? `${base}/guests` : base)}
        >
          <Tab eventKey="machine" title={<TabTitleText>{t('systems.facts')}</TabTitleText>} />
          <Tab eventKey="guests" title={<TabTitleText>{t('guests.title')}</TabTitleText>} />
        </Tabs>
      </PageSection>
      {guests && <SystemGuests system={systemId} />}
      {!guests && (
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
      )}
    </>
  );
}
