import { Button, Content, Flex, TextInput } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { System } from '../../../api/types';
import { ActionButton } from '../../../components/ActionButton';
import { addressesOf } from '../../cluster/nodes/candidates';
import { mostLinks, withLinks, type CreateDraft } from './createModel';

interface LinksStepProps {
  draft: CreateDraft;
  systems: readonly System[];
  onChange: (draft: CreateDraft) => void;
}

/** An address per node and link, proposed from what the systems have. */
export function LinksStep({ draft, systems, onChange }: LinksStepProps) {
  const { t } = useTranslation();
  const most = mostLinks(draft.transport);
  const set = (system: string, index: number, address: string) =>
    onChange({
      ...draft,
      nodes: draft.nodes.map((node) =>
        node.system === system
          ? { ...node, links: node.links.map((one, at) => (at === index ? address : one)) }
          : node,
      ),
    });
  return (
    <div className="conga-stack">
      <Content component="p">{t('create.linksAbout')}</Content>
      <div className="conga-scroll-x">
        <Table aria-label={t('create.links')} variant="compact" gridBreakPoint="">
          <Thead>
            <Tr>
              <Th>{t('create.node')}</Th>
              {Array.from({ length: draft.links }, (_unused, index) => (
                <Th key={index}>{t('cluster.nodes.link', { number: index })}</Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {draft.nodes.map((node) => {
              const system = systems.find((one) => one.id === node.system);
              const list = `addresses-${node.system}`;
              return (
                <Tr key={node.system}>
                  <Th scope="row" className="conga-name">
                    {node.name}
                    <datalist id={list}>
                      {system &&
                        addressesOf(system).map((address) => (
                          <option key={address} value={address} />
                        ))}
                    </datalist>
                  </Th>
                  {node.links.map((address, index) => (
                    <Td key={index}>
                      <TextInput
                        aria-label={t('create.addressOf', { node: node.name, number: index })}
                        value={address}
                        list={list}
                        autoComplete="off"
                        spellCheck={false}
                        validated={address.trim() === '' ? 'error' : 'default'}
                        onChange={(_event, value) => set(node.system, index, value.trim())}
                      />
                    </Td>
                  ))}
                </Tr>
              );
            })}
          </Tbody>
        </Table>
      </div>
      <Flex gap={{ default: 'gapSm' }}>
        <ActionButton
          variant="secondary"
          disabledReason={
            draft.links >= most
              ? t('create.mostLinks', { transport: draft.transport, count: most })
              : null
          }
          onClick={() => onChange(withLinks(draft, draft.links + 1, systems))}
        >
          {t('create.addLink')}
        </ActionButton>
        {draft.links > 1 && (
          <Button
            variant="link"
            onClick={() => onChange(withLinks(draft, draft.links - 1, systems))}
          >
            {t('create.removeLink', { number: draft.links - 1 })}
          </Button>
        )}
      </Flex>
    </div>
  );
}
