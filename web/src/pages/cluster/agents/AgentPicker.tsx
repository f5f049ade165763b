import {
  Bullseye,
  Label,
  Menu,
  MenuContent,
  MenuItem,
  MenuList,
  SearchInput,
  Spinner,
} from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../components/NothingHere';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { findAgents, isPopular, purposeOf, type AgentSummary } from './agentList';
import { useAgentList, type AgentSource } from './useAgents';

const most = 60;

interface AgentPickerProps {
  source: AgentSource;
  /** Fence agents, or everything else. */
  fencing: boolean;
  /** Only agents whose name begins so, such as "systemd:". */
  startingWith?: string | undefined;
  chosen: string | null;
  onChoose: (agent: string) => void;
}

/** Finds an agent by name or description; those that people use most come first. */
export function AgentPicker({
  source,
  fencing,
  startingWith = '',
  chosen,
  onChoose,
}: AgentPickerProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const agents = useAgentList(source, fencing);
  const describe = (agent: AgentSummary): AgentSummary => {
    const purpose = purposeOf(agent.name);
    const known = purpose ? t(`cluster.purpose.${purpose}`) : undefined;
    return { ...agent, shortDescription: agent.shortDescription ?? known };
  };
  const all = (agents.data ?? [])
    .filter((agent) => agent.name.startsWith(startingWith))
    .map(describe);
  const found = findAgents(all, search);
  const shown = found.slice(0, most);
  return (
    <div className="conga-stack">
      <SearchInput
        aria-label={t('cluster.agents.search')}
        placeholder={t('cluster.agents.placeholder')}
        value={search}
        resultsCount={search ? found.length : undefined}
        onChange={(_event, value) => setSearch(value)}
        onClear={() => setSearch('')}
        resetButtonLabel={t('components.table.clear')}
      />
      <ProblemAlert error={agents.error} />
      {agents.isPending && (
        <Bullseye>
          <Spinner aria-label={t('common.loading')} />
        </Bullseye>
      )}
      {agents.data && found.length === 0 && (
        <NothingHere
          compact
          headingLevel="h3"
          title={
            all.length === 0 ? t('cluster.agents.none') : t('cluster.agents.noMatch', { search })
          }
        >
          {t('cluster.agents.noneBody')}
        </NothingHere>
      )}
      {shown.length > 0 && (
        <Menu
          isScrollable
          isPlain
          className="conga-agent-list"
          aria-label={t('cluster.agents.label')}
          selected={chosen ?? undefined}
          onSelect={(_event, name) => onChoose(String(name))}
        >
          <MenuContent maxMenuHeight="19rem">
            <MenuList aria-label={t('cluster.agents.label')}>
              {shown.map((agent) => (
                <MenuItem
                  key={agent.name}
                  itemId={agent.name}
                  description={agent.shortDescription ?? undefined}
                  isSelected={agent.name === chosen}
                >
                  {agent.name}{' '}
                  {isPopular(agent) && (
                    <Label isCompact variant="outline">
                      {t('cluster.agents.popular')}
                    </Label>
                  )}
                </MenuItem>
              ))}
            </MenuList>
          </MenuContent>
        </Menu>
      )}
      {found.length > most && (
        <small className="conga-subtle">
          {t('cluster.agents.more', { count: found.length - most })}
        </small>
      )}
    </div>
  );
}
